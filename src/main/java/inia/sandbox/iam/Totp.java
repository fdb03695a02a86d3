package inia.sandbox.iam;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One-time codes of six digits, a new one every 30 seconds, as RFC 6238 makes them with HMAC-SHA-1. */
final class Totp {
    static final int STEP_SECONDS = 30;
    private static final int DIGITS = 1_000_000;
    private static final int NIBBLE = 0x0F;
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int CHARACTER_BITS = 5;

    private Totp() {}

    /** The number of the code that serves at this time. */
    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), (long) STEP_SECONDS);
    }

    /** The code of this step, with its leading zeros. */
    static String code(String seed, long step) {
        byte[] hash =
                hmac(decode(seed), ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & NIBBLE;
        int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        return String.format("%06d", number % DIGITS);
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA1.", e);
        }
    }

    /** Bytes of base 32 without padding. */
    static byte[] decode(String base32) {
        ByteBuffer bytes = ByteBuffer.allocate(base32.length() * CHARACTER_BITS / Byte.SIZE);
        int bits = 0;
        int buffer = 0;
        for (char c : base32.toCharArray()) {
            buffer = buffer << CHARACTER_BITS | ALPHABET.indexOf(c);
            bits += CHARACTER_BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes.put((byte) (buffer >> bits));
            }
        }
        return bytes.array();
    }

    /** A new seed: 40 random bytes as 64 characters of base 32. */
    static String newSeed(Random random) {
        StringBuilder seed = new StringBuilder();
        for (int i = 0; i < 64; i++) {
            seed.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return seed.toString();
    }
}
