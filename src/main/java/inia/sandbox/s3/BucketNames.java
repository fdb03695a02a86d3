package inia.sandbox.s3;

/** Which names a bucket may have. */
final class BucketNames {
    private static final String[] RESERVED_BEGINNINGS = {"xn--", "sthree-", "amzn-s3-demo-"};
    private static final String[] RESERVED_ENDS = {"-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3"};

    private BucketNames() {}

    static boolean isValid(String name) {
        int length = name.length();
        return length >= 3
                && length <= 63
                && name.chars().allMatch(c -> isLetterOrDigit(c) || c == '-' || c == '.')
                && isLetterOrDigit(name.charAt(0))
                && isLetterOrDigit(name.charAt(length - 1))
                && !name.contains("..")
                && !looksLikeAnAddress(name)
                && !isReserved(name);
    }

    /** Whether a name has only letters, digits and signs that buckets of us-east-1 could have until 2018. */
    static boolean wasValid(String name) {
        return name.length() >= 3
                && name.length() <= 63
                && name.chars()
                        .allMatch(c -> isLetterOrDigit(Character.toLowerCase(c)) || c == '-' || c == '.' || c == '_');
    }

    private static boolean isLetterOrDigit(int c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    private static boolean looksLikeAnAddress(String name) {
        return name.chars().filter(c -> c == '.').count() == 3
                && name.chars().allMatch(c -> c == '.' || c <= '9' && c >= '0');
    }

    private static boolean isReserved(String name) {
        for (String beginning : RESERVED_BEGINNINGS) {
            if (name.startsWith(beginning)) {
                return true;
            }
        }
        for (String end : RESERVED_ENDS) {
            if (name.endsWith(end)) {
                return true;
            }
        }
        return false;
    }
}
