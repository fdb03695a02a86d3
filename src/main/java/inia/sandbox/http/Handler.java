package inia.sandbox.http;

/** Answers requests, many at once. */
@FunctionalInterface
public interface Handler {
    /** The answer; what is thrown instead is answered with a bare status 500 (503 if memory ran out), {@link ConnectionDropped} not at all. */
    HttpResponse handle(HttpRequest request);
}
