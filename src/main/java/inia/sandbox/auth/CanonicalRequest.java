package inia.sandbox.auth;

import inia.sandbox.http.HttpRequest;
import inia.sandbox.http.Parameters;
import inia.sandbox.http.Percent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** The form of a request that both sides sign. */
final class CanonicalRequest {
    private CanonicalRequest() {}

    /**
     * The canonical request.
     *
     * @param path the canonical path
     */
    static String of(HttpRequest http, Parameters query, Claim claim, String payloadHash, String path) {
        StringBuilder out = new StringBuilder(512);
        out.append(http.method()).append('\n');
        out.append(path).append('\n');
        out.append(query(query)).append('\n');
        for (String name : claim.signedHeaders()) {
            out.append(name).append(':').append(header(http, name)).append('\n');
        }
        out.append('\n').append(String.join(";", claim.signedHeaders())).append('\n');
        return out.append(payloadHash).toString();
    }

    /**
     * The path as S3 takes it, encoded once and not normalised: first as it was sent, then, for clients that encode less or
     * more than others, as AWS would have encoded it.
     */
    static List<String> s3Paths(String path) {
        String encoded = Percent.encodePath(Percent.decode(path, false));
        return encoded.equals(path) ? List.of(path) : List.of(path, encoded);
    }

    /** The path as all other services take it: normalised, and encoded again. */
    static String path(String path) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : path.split("/")) {
            if (segment.equals("..")) {
                segments.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        String end = path.endsWith("/") && !segments.isEmpty() ? "/" : "";
        String normalised = "/" + String.join("/", segments) + end;
        return Percent.encodePath(normalised.getBytes(StandardCharsets.UTF_8));
    }

    private static String query(Parameters query) {
        List<String> encoded = new ArrayList<>();
        for (Map.Entry<String, String> each : query) {
            if (!each.getKey().equals(Claim.SIGNATURE_PARAMETER)) {
                encoded.add(encode(each.getKey()) + "=" + encode(each.getValue()));
            }
        }
        // '=' sorts after digits and '-', so pairs are compared by name first, as the rules have it.
        encoded.sort((one, other) -> {
            int byName = name(one).compareTo(name(other));
            return byName == 0 ? one.compareTo(other) : byName;
        });
        return String.join("&", encoded);
    }

    private static String name(String pair) {
        return pair.substring(0, pair.indexOf('='));
    }

    private static String encode(String text) {
        return Percent.encode(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String header(HttpRequest http, String name) {
        StringBuilder out = new StringBuilder();
        for (String value : http.headers().all(name)) {
            if (out.length() > 0) {
                out.append(',');
            }
            collapse(value, out);
        }
        return out.toString();
    }

    /** Appends the value without blanks around it, and with single ones inside. */
    private static void collapse(String value, StringBuilder out) {
        boolean pending = false;
        boolean begun = false;
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            if (c == ' ' || c == '\t') {
                pending = begun;
            } else {
                if (pending) {
                    out.append(' ');
                }
                out.append(c);
                pending = false;
                begun = true;
            }
        }
    }
}
