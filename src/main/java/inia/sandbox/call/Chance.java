package inia.sandbox.call;

import java.security.SecureRandom;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What ids, keys and secrets are drawn from: a secure generator, or, for slides that are to come out the same each time, one that
 * begins with a number of the call's own.
 */
public final class Chance {
    private static final Random SECURE = new SecureRandom();
    private static final ThreadLocal<Random> FIXED = new ThreadLocal<>();

    private Chance() {}

    /** The generator for whoever is asking. */
    public static Random source() {
        Random fixed = FIXED.get();
        return fixed == null ? SECURE : fixed;
    }

    /** Whether this call is to come out the same each time. */
    public static boolean isFixed() {
        return FIXED.get() != null;
    }

    /** A new id. */
    public static UUID uuid() {
        Random fixed = FIXED.get();
        if (fixed == null) {
            return UUID.randomUUID();
        }
        // With the bits that tell a random one.
        long most = fixed.nextLong() & ~0xF000L | 0x4000L;
        long least = fixed.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(most, least);
    }

    /** Does something that draws the same whenever the number is the same. */
    public static <T> T fixed(long number, Supplier<T> work) {
        FIXED.set(new Random(number));
        try {
            return work.get();
        } finally {
            FIXED.remove();
        }
    }
}
