package inia.sandbox.sqs;

/** What names and ids may consist of. */
final class Names {
    private static final int LONGEST_ID = 128;

    private Names() {}

    /** Whether a text has only letters and digits of ASCII, hyphens and underscores. */
    static boolean isPlain(String text) {
        return text.chars().allMatch(Names::isPlain);
    }

    private static boolean isPlain(int character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9'
                || character == '-'
                || character == '_';
    }

    /** Refuses an id of a message that has other characters than letters, digits and punctuation; {@code null} is none. */
    static void checkPrintable(String id, String parameter) {
        if (id != null
                && (id.isEmpty() || id.length() > LONGEST_ID || !id.chars().allMatch(c -> c > ' ' && c <= '~'))) {
            throw SqsRefusals.invalid(
                    id,
                    parameter,
                    parameter + " can only include alphanumeric and punctuation characters. 1 to 128 in length.");
        }
    }

    /** Whether a message attribute may have the name: its parts, with dots between, are plain and none of AWS's own. */
    static boolean isAttributeName(String name) {
        String lower = name.toLowerCase(java.util.Locale.ROOT);
        return !name.isEmpty()
                && name.length() <= 256
                && !lower.startsWith("aws.")
                && !lower.startsWith("amazon.")
                && !name.startsWith(".")
                && !name.endsWith(".")
                && !name.contains("..")
                && isPlain(name.replace(".", ""));
    }
}
