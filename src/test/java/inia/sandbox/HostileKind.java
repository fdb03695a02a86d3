package inia.sandbox;

import inia.sandbox.HostileRequests.Hostile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Hostile requests of one kind. */
abstract class HostileKind {
    static final String HOST = "Host: 127.0.0.1\r\nConnection: close\r\n";
    static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";
    static final String IAM = "&Version=2010-05-08";
    static final String STS = "&Version=2011-06-15";

    private final List<Hostile> all = new ArrayList<>();

    /** Makes all of this kind. */
    abstract void make();

    /** All of this kind. */
    final List<Hostile> all() {
        make();
        return all;
    }

    final void raw(String what, String text) {
        all.add(new Hostile(what, text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    final void raw(String what, byte[] bytes) {
        all.add(new Hostile(what, bytes));
    }

    final void get(String what, String target, String headers) {
        raw(what, "GET " + target + " HTTP/1.1\r\n" + HOST + headers + "\r\n");
    }

    final void put(String what, String target, String headers, String body) {
        raw(what, "PUT " + target + " HTTP/1.1\r\n" + HOST + headers + length(body) + body);
    }

    final void form(String what, String body) {
        raw(what, "POST / HTTP/1.1\r\n" + HOST + FORM + length(body) + body);
    }

    final void json(String what, String operation, String body) {
        raw(
                what,
                "POST / HTTP/1.1\r\n" + HOST + "Content-Type: application/x-amz-json-1.0\r\nX-Amz-Target: AmazonSQS."
                        + operation + "\r\n" + length(body) + body);
    }

    static String length(String body) {
        return "Content-Length: " + body.length() + "\r\n\r\n";
    }
}
