package inia.sandbox.protocol;

import java.util.List;

/**
 * How an S3 operation is told from others.
 *
 * @param operation its name
 * @param method its HTTP method
 * @param level what its path names: {@code service}, {@code bucket} or {@code object}
 * @param conditions what must be there: {@code name} or {@code name=value} in the query, {@code @name} among the headers
 * @param root the root element of its answer where it isn't named after the answer's one member, or {@code null}
 */
record S3Route(String operation, String method, String level, List<String> conditions, String root) {
    /** Reads a line of the table: {@code ListObjectsV2 GET bucket list-type=2 >ListBucketResult}. */
    static S3Route parse(String line) {
        List<String> words = List.of(line.split(" "));
        String last = words.get(words.size() - 1);
        boolean rooted = last.startsWith(">");
        List<String> conditions = words.subList(3, words.size() - (rooted ? 1 : 0));
        return new S3Route(words.get(0), words.get(1), words.get(2), conditions, rooted ? last.substring(1) : null);
    }

    /** Whether a message of this method and level fulfils the conditions. */
    boolean isMeant(Message message) {
        for (String condition : conditions) {
            if (!holds(condition, message)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(String condition, Message message) {
        if (condition.startsWith("@")) {
            return message.http().headers().contains(condition.substring(1));
        }
        int equals = condition.indexOf('=');
        return equals < 0
                ? message.query().contains(condition)
                : condition.substring(equals + 1).equals(message.query().first(condition.substring(0, equals)));
    }
}
