package inia.sandbox.policy;

import java.util.Arrays;

/**
 * A text in which {@code *} stands for any characters, also none, and {@code ?} for exactly one.
 *
 * <p>Matching takes time in proportion to the two lengths multiplied at worst, never more.
 */
final class Wildcard {
    private static final int ANY = -1;
    private static final int ONE = -2;

    private final int[] tokens;

    private Wildcard(int[] tokens) {
        this.tokens = tokens;
    }

    /** The pattern of this text. */
    static Wildcard of(String pattern) {
        return new Builder(pattern.length()).pattern(pattern).build();
    }

    boolean matches(String text) {
        int at = 0;
        int token = 0;
        int lastAny = -1;
        int retry = 0;
        while (at < text.length()) {
            if (token < tokens.length && tokens[token] == ANY) {
                lastAny = token++;
                retry = at;
            } else if (token < tokens.length && (tokens[token] == ONE || tokens[token] == text.charAt(at))) {
                token++;
                at++;
            } else if (lastAny >= 0) {
                token = lastAny + 1;
                at = ++retry;
            } else {
                return false;
            }
        }
        while (token < tokens.length && tokens[token] == ANY) {
            token++;
        }
        return token == tokens.length;
    }

    /** Whether everything matches. */
    boolean matchesAll() {
        return tokens.length == 1 && tokens[0] == ANY;
    }

    /** Puts a pattern together from parts with wildcards and parts in which {@code *} and {@code ?} are plain characters. */
    static final class Builder {
        private int[] tokens;
        private int length;

        Builder(int expected) {
            tokens = new int[Math.max(8, expected)];
        }

        Builder pattern(String part) {
            for (int i = 0; i < part.length(); i++) {
                char c = part.charAt(i);
                add(c == '*' ? ANY : c == '?' ? ONE : c);
            }
            return this;
        }

        Builder plain(String part) {
            for (int i = 0; i < part.length(); i++) {
                add(part.charAt(i));
            }
            return this;
        }

        Wildcard build() {
            return new Wildcard(Arrays.copyOf(tokens, length));
        }

        private void add(int token) {
            if (token == ANY && length > 0 && tokens[length - 1] == ANY) {
                return;
            }
            if (length == tokens.length) {
                tokens = Arrays.copyOf(tokens, length * 2);
            }
            tokens[length++] = token;
        }
    }
}
