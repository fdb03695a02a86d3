package inia.sandbox.auth;

import inia.sandbox.call.Chance;
import java.util.Base64;
import java.util.Optional;

/**
 * Ids as AWS makes them: a prefix that tells the kind, then base 32 ({@code A-Z2-7}), the first ten characters of which hold
 * the account's id.
 */
public final class KeyIds {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int CHARACTER_BITS = 5;
    /** The account's 40 bits stand in the first 48 after one bit that is set, and before seven that are random. */
    private static final int ACCOUNT_CHARACTERS = 10;

    private static final int PREFIX = 4;
    private static final int ACCOUNT_BITS = 9;
    private static final long ACCOUNT_MOST = 999_999_999_999L;
    private static final int KEY_CHARACTERS = 16;
    private static final int SECRET_BYTES = 30;

    private KeyIds() {}

    /** A new id of a temporary access key. */
    public static String temporary(String account) {
        return "ASIA" + characters(account, KEY_CHARACTERS);
    }

    /** A new secret access key: 40 characters of base 64. */
    public static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        Chance.source().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** What follows the prefix of a new id of this account. */
    public static String characters(String account, int count) {
        long bits = 1L << 49
                | Long.parseLong(account) << ACCOUNT_BITS
                | Chance.source().nextInt(1 << ACCOUNT_BITS);
        StringBuilder text = new StringBuilder(count);
        for (int i = ACCOUNT_CHARACTERS - 1; i >= 0; i--) {
            text.append(ALPHABET.charAt((int) (bits >>> i * CHARACTER_BITS) & ALPHABET.length() - 1));
        }
        while (text.length() < count) {
            text.append(ALPHABET.charAt(Chance.source().nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    /** The account that the id of an access key tells, if it is one that AWS could have made. */
    public static Optional<String> account(String accessKeyId) {
        if (accessKeyId.length() != PREFIX + KEY_CHARACTERS || !accessKeyId.matches("A[KS]IA[A-Z2-7]+")) {
            return Optional.empty();
        }
        long bits = 0;
        for (int i = PREFIX; i < PREFIX + ACCOUNT_CHARACTERS; i++) {
            bits = bits << CHARACTER_BITS | ALPHABET.indexOf(accessKeyId.charAt(i));
        }
        long account = (bits & (1L << 49) - 1) >>> ACCOUNT_BITS;
        return account > ACCOUNT_MOST ? Optional.empty() : Optional.of(String.format("%012d", account));
    }
}
