package inia.sandbox.sqs;

/** What names and ids may consist of. */
final class Names {
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
