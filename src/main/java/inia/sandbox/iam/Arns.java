package inia.sandbox.iam;

/** Writes and reads ARNs of IAM. */
final class Arns {
    private static final String IAM = "arn:aws:iam::";

    private Arns() {}

    static String root(String account) {
        return IAM + account + ":root";
    }

    /** The ARN of an entity: {@code arn:aws:iam::123456789012:user/path/name}. */
    static String of(String account, String kind, Entity entity) {
        return of(account, kind, entity.path(), entity.name());
    }

    /** The ARN of what has this path and name. */
    static String of(String account, String kind, String path, String name) {
        String before = path.startsWith("/") || path.isEmpty() ? "" : "/";
        String after = path.endsWith("/") || path.isEmpty() ? "" : "/";
        return IAM + account + ":" + kind + before + path + after + name;
    }

    /** Whether the text has the form of a managed policy's ARN. */
    static boolean isPolicy(String text) {
        if (!text.startsWith(IAM)) {
            return false;
        }
        int colon = text.indexOf(':', IAM.length());
        return colon > 0
                && text.startsWith("policy/", colon + 1)
                && text.length() > colon + "policy/".length() + 1
                && !text.endsWith("/");
    }
}
