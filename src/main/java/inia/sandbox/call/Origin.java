package inia.sandbox.call;

import java.util.Map;

/**
 * Where a call came from.
 *
 * @param sourceIp the address of its sender, such as {@code 127.0.0.1}
 * @param userAgent the program that it says to be, or {@code null}
 * @param referer the page that it says to come from, or {@code null}
 * @param trace the trace that it is part of, as {@code X-Amzn-Trace-Id} tells it, or {@code null}
 * @param signature how it was signed: the values of S3's condition keys about that, by keys in lower case
 * @param own whether Inia made it by itself, which is not to be remembered
 */
public record Origin(
        String sourceIp, String userAgent, String referer, String trace, Map<String, String> signature, boolean own) {
    public Origin {
        signature = Map.copyOf(signature);
    }

    /** A call of which nothing is known but who sent it. */
    public Origin(String sourceIp, String userAgent, String referer) {
        this(sourceIp, userAgent, referer, null, Map.of(), false);
    }

    /** A program on this machine that says nothing of itself. */
    public static final Origin THIS_MACHINE = new Origin("127.0.0.1", null, null);
}
