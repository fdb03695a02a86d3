package inia.sandbox.control;

import inia.sandbox.call.Chance;
import inia.sandbox.http.HttpRequest;
import inia.sandbox.protocol.Message;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Lets ids, request ids, access keys and dates come out the same after each reset, for slides.
 *
 * <p>What a call draws depends on what it asks for, and how often that was asked for before, not on other calls: those that a shell
 * makes by itself disturb nothing.
 */
public final class Fixing {
    /** The time that it is then. */
    public static final Instant TIME = Instant.parse("2026-01-15T10:00:00Z");

    private static final long PRIME = 0x100000001b3L;
    private static final long START = 0xcbf29ce484222325L;
    private static final int LONGEST_BODY = 64 << 10;

    private final Map<Long, Long> counts = new ConcurrentHashMap<>();
    private volatile boolean on;

    /** Everything by chance. */
    public Fixing() {}

    /** Begins anew, with everything fixed or by chance. */
    public void turn(boolean fixed) {
        counts.clear();
        on = fixed;
    }

    /** Whether everything is fixed. */
    public boolean isOn() {
        return on;
    }

    /**
     * Does the work of a call, which may draw.
     *
     * @param own whether Inia makes it by itself: another's call that asks for the same draws as if it had not been
     */
    public <T> T during(Message message, boolean own, Supplier<T> work) {
        return on ? Chance.fixed(number((own ? "own " : "") + text(message)), work) : work.get();
    }

    /** Does the work of something that has a name, which may draw. */
    public <T> T during(String name, Supplier<T> work) {
        return on ? Chance.fixed(number(name), work) : work.get();
    }

    private long number(String text) {
        long hash = hash(START, text);
        return hash(hash, Long.toString(counts.merge(hash, 1L, Long::sum)));
    }

    private static long hash(long start, String text) {
        long hash = start;
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ each) * PRIME;
        }
        return hash;
    }

    /** What is asked for, without what differs from time to time: the signature, and the port. */
    private static String text(Message message) {
        HttpRequest http = message.http();
        String type = String.valueOf(http.headers().first("Content-Type"));
        String length = http.headers().first("Content-Length");
        boolean reads =
                type.startsWith("application/x-www-form-urlencoded") || type.startsWith("application/x-amz-json");
        boolean isShort = length != null && length.matches("[0-9]{1,5}") && Integer.parseInt(length) < LONGEST_BODY;
        String body = reads && isShort ? new String(message.bytes(), StandardCharsets.UTF_8) : "";
        String asked = http.method() + " " + http.path() + "?" + http.query().replaceAll("(?i)X-Amz-[^&]*", "") + " "
                + http.headers().first("X-Amz-Target") + " " + body;
        return asked.replaceAll("127\\.0\\.0\\.1(:|%3A)[0-9]+", "127.0.0.1");
    }
}
