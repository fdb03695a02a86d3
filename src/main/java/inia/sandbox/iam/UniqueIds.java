package inia.sandbox.iam;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * Makes ids as AWS does: a prefix that tells the kind, then base 32 ({@code A-Z2-7}), the first ten characters of which
 * hold the account's id.
 */
final class UniqueIds {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int CHARACTER_BITS = 5;
    /** The account's 40 bits stand in the first 48 after one bit that is set, and before seven that are random. */
    private static final int ACCOUNT_CHARACTERS = 10;

    private static final int ENTITY_CHARACTERS = 17;
    private static final int KEY_CHARACTERS = 16;
    private static final int SECRET_BYTES = 30;
    private static final SecureRandom RANDOM = new SecureRandom();

    private UniqueIds() {}

    static String user(String account) {
        return "AIDA" + characters(account, ENTITY_CHARACTERS);
    }

    static String group(String account) {
        return "AGPA" + characters(account, ENTITY_CHARACTERS);
    }

    static String role(String account) {
        return "AROA" + characters(account, ENTITY_CHARACTERS);
    }

    static String instanceProfile(String account) {
        return "AIPA" + characters(account, ENTITY_CHARACTERS);
    }

    static String policy(String account) {
        return "ANPA" + characters(account, ENTITY_CHARACTERS);
    }

    static String accessKey(String account) {
        return "AKIA" + characters(account, KEY_CHARACTERS);
    }

    /** A secret access key: 40 characters of base 64. */
    static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String characters(String account, int count) {
        long bits = 1L << 49 | Long.parseLong(account) << 9 | RANDOM.nextInt(1 << 9);
        StringBuilder text = new StringBuilder(count);
        for (int i = ACCOUNT_CHARACTERS - 1; i >= 0; i--) {
            text.append(ALPHABET.charAt((int) (bits >>> i * CHARACTER_BITS) & ALPHABET.length() - 1));
        }
        while (text.length() < count) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
