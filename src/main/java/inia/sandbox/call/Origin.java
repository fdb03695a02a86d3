package inia.sandbox.call;

/**
 * Where a call came from.
 *
 * @param sourceIp the address of its sender, such as {@code 127.0.0.1}
 * @param userAgent the program that it says to be, or {@code null}
 * @param referer the page that it says to come from, or {@code null}
 */
public record Origin(String sourceIp, String userAgent, String referer) {
    /** A program on this machine that says nothing of itself. */
    public static final Origin THIS_MACHINE = new Origin("127.0.0.1", null, null);
}
