package inia.client;

import java.net.URI;
import java.time.Instant;
import java.util.Map;

/**
 * A request that anyone may send, without credentials, until it expires: who holds the URL may do what it says.
 *
 * @param method the HTTP method to send it with, such as {@code GET}
 * @param url the URL, with the signature in it
 * @param headers what must be sent beside it, because it is signed too; mostly nothing
 * @param expires until when it is good
 */
public record Presigned(String method, URI url, Map<String, String> headers, Instant expires) {
    /** {@code GET http://… (good until 2026-01-31T12:00:00Z)}. */
    @Override
    public String toString() {
        String beside = headers.isEmpty() ? "" : ", with the headers " + headers;
        return method + " " + url + " (good until " + expires + beside + ")";
    }
}
