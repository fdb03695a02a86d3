package inia.sandbox.policy;

/**
 * Reads a JSON text from its start to its end, as the standard (RFC 8259) has it, for a reader who knows what comes next.
 *
 * <p>Its own, as the first policy is read before the first answer, and a JSON library takes longer to load than to read it.
 */
final class JsonText {
    private final String text;
    private int at;

    JsonText(String text) {
        this.text = text;
    }

    /** Whether the next character that is no space is this one. */
    boolean isNext(char expected) {
        skipSpace();
        return at < text.length() && text.charAt(at) == expected;
    }

    /** Whether nothing but space is left. */
    boolean isAtEnd() {
        skipSpace();
        return at == text.length();
    }

    /** Reads this character. */
    void read(char expected) {
        if (!isNext(expected)) {
            throw wrong("expected " + expected);
        }
        at++;
    }

    /** After an element of an object or list: reads the comma, or the end, and says whether there is another element. */
    boolean another(char end) {
        if (isNext(end)) {
            at++;
            return false;
        }
        read(',');
        return true;
    }

    /** Reads the beginning of an object or list, and says whether it has an element. */
    boolean begin(char start, char end) {
        read(start);
        if (isNext(end)) {
            at++;
            return false;
        }
        return true;
    }

    /** Reads the name of an object's member, with its colon. */
    String name() {
        String name = string();
        read(':');
        return name;
    }

    /** Reads a text in quotes. */
    String string() {
        read('"');
        StringBuilder value = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return value.toString();
            }
            if (c < ' ') {
                throw wrong("a control character within quotes");
            }
            value.append(c == '\\' ? escaped() : c);
        }
        throw wrong("quotes that do not end");
    }

    /** Reads a text in quotes, a number, {@code true} or {@code false}; the latter as they are written. */
    String scalar() {
        if (isNext('"')) {
            return string();
        }
        int start = at;
        while (at < text.length() && ",]} \t\n\r".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String bare = text.substring(start, at);
        if (!bare.equals("true") && !bare.equals("false") && !isNumber(bare)) {
            throw wrong("expected a text, a number, true or false");
        }
        return bare;
    }

    private static boolean isNumber(String text) {
        return text.length() <= 40 && text.matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][-+]?\\d+)?");
    }

    private char escaped() {
        char c = at < text.length() ? text.charAt(at++) : ' ';
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw wrong("an unknown escape");
        };
    }

    private char unicode() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            char c = at < text.length() ? text.charAt(at++) : ' ';
            int digit = c < 0x80 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw wrong("an escape without its four digits");
            }
            code = code << 4 | digit;
        }
        return (char) code;
    }

    private void skipSpace() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private MalformedPolicyException wrong(String what) {
        return new MalformedPolicyException("The policy is not JSON: " + what + " at character " + at + ".");
    }
}
