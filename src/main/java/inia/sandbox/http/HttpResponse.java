package inia.sandbox.http;

import java.nio.charset.StandardCharsets;

/**
 * An answer to a request.
 *
 * @param status the HTTP status
 * @param headers the headers but {@code Content-Length}, which the content gives
 * @param content the body
 */
public record HttpResponse(int status, Headers headers, Content content) {
    /** An answer without a body. */
    public static HttpResponse empty(int status) {
        return new HttpResponse(status, new Headers(), Content.EMPTY);
    }

    /** An answer of text. */
    public static HttpResponse text(int status, String type, String text) {
        Headers headers = new Headers().set("Content-Type", type);
        return new HttpResponse(status, headers, Content.of(text.getBytes(StandardCharsets.UTF_8)));
    }
}
