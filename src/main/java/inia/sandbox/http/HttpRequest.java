package inia.sandbox.http;

import java.io.InputStream;

/**
 * A request as it came over the wire.
 *
 * @param method the method, such as {@code PUT}
 * @param path the path as it was sent: neither decoded nor normalised
 * @param query what follows the question mark, as it was sent; empty if there is none
 * @param headers the headers
 * @param sourceIp the address that it came from, such as {@code 127.0.0.1}
 * @param body the body's bytes; reading fails with an {@code IOException} if the client cuts the connection
 */
public record HttpRequest(
        String method, String path, String query, Headers headers, String sourceIp, InputStream body) {
    private static final String THIS_MACHINE = "127.0.0.1";

    /** A request of this machine. */
    public HttpRequest(String method, String path, String query, Headers headers, InputStream body) {
        this(method, path, query, headers, THIS_MACHINE, body);
    }

    /** This request with other headers and another body. */
    public HttpRequest with(Headers otherHeaders, InputStream otherBody) {
        return new HttpRequest(method, path, query, otherHeaders, sourceIp, otherBody);
    }
}
