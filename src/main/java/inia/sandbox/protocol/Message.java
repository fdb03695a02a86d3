package inia.sandbox.protocol;

import inia.sandbox.call.Refusal;
import inia.sandbox.http.HttpRequest;
import inia.sandbox.http.Parameters;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** One request as protocols read it: its query, its form and its body are read when they are asked for. */
public final class Message {
    /** A body that is no stream of an object's bytes is at most this long. */
    private static final int LONGEST_BODY = 6 << 20;

    private HttpRequest http;
    private Parameters query;
    private Parameters form;
    private byte[] bytes;

    /** A message that came as this request. */
    public Message(HttpRequest http) {
        this.http = http;
    }

    /** The request, with the body that {@link #verified} put in place. */
    public HttpRequest http() {
        return http;
    }

    /** Goes on with a request whose signature was checked, and whose body is unwrapped and checked as it is read. */
    public void verified(HttpRequest checked) {
        this.http = checked;
    }

    /** The body as a stream of bytes, to be read once. */
    public InputStream stream() {
        return http.body();
    }

    /**
     * The query's parameters.
     *
     * @throws Refusal if the percent-encoding is broken
     */
    public Parameters query() {
        if (query == null) {
            query = parsed(http.query());
        }
        return query;
    }

    /** The parameters of the form that the body is, none if it is another thing. */
    public Parameters form() {
        if (form == null) {
            String type = http.headers().first("Content-Type");
            boolean isForm = type != null && type.startsWith("application/x-www-form-urlencoded");
            form = isForm ? parsed(new String(bytes(), StandardCharsets.UTF_8)) : Parameters.NONE;
        }
        return form;
    }

    private static Parameters parsed(String raw) {
        try {
            return Parameters.parse(raw);
        } catch (IllegalArgumentException e) {
            throw new Refusal("MalformedQueryString", 400, "The query string is malformed: " + e.getMessage() + ".");
        }
    }

    /** A parameter of the form or the query, or {@code null}. */
    public String parameter(String name) {
        String inForm = http.method().equals("POST") ? form().first(name) : null;
        return inForm == null ? query().first(name) : inForm;
    }

    /** The operation that a query-protocol call names, or {@code null}. */
    public String action() {
        return parameter("Action");
    }

    /**
     * The whole body.
     *
     * @throws Refusal if it is longer than the sandbox takes, or the client cut it off
     */
    public byte[] bytes() {
        if (bytes == null) {
            refuseLong(http.headers().first("Content-Length"));
            bytes = read(http.body());
        }
        return bytes;
    }

    /** What says that it is too long need not be waited for. */
    private static void refuseLong(String length) {
        boolean number = length != null && !length.isEmpty() && length.chars().allMatch(c -> c >= '0' && c <= '9');
        if (number && (length.length() > 18 || Long.parseLong(length) > LONGEST_BODY)) {
            throw tooLong();
        }
    }

    /** How long the body is as far as it was read; 0 if it is read as a stream. */
    public long length() {
        return bytes == null ? 0 : bytes.length;
    }

    private static Refusal tooLong() {
        return new Refusal(
                "RequestEntityTooLarge", 413, "The request's body is longer than " + LONGEST_BODY + " bytes.");
    }

    private static byte[] read(InputStream body) {
        try {
            byte[] read = body.readNBytes(LONGEST_BODY + 1);
            if (read.length > LONGEST_BODY) {
                throw tooLong();
            }
            return read;
        } catch (IOException e) {
            throw new Refusal("IncompleteBody", 400, "The request's body ended before it was complete.");
        }
    }
}
