package inia.shell.manual;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the index tells of one thing: an operation, a structure, an error, a Java type.
 *
 * @param name such as {@code CreateUser()} for an operation, {@code Tag} for a structure, {@code inia.Session} for a type of Inia's own
 * @param text its description as lines: a line a paragraph, {@code - } before what is listed, a tab before what is laid out already
 * @param members the descriptions of its parts, by their Java names; of an operation, its errors and streamed bodies
 */
public record Entry(String name, String text, Map<String, String> members) {
    private static final char BETWEEN_MEMBERS = '\u001e';
    private static final char AFTER_NAME = '\u001f';

    /** The entry as a line of the index. */
    public String line() {
        StringBuilder line = new StringBuilder(name).append(AFTER_NAME).append(text);
        members.forEach((member, said) ->
                line.append(BETWEEN_MEMBERS).append(member).append(AFTER_NAME).append(said));
        return line.toString();
    }

    /** The entry that a line of the index tells. */
    static Entry of(String line) {
        String[] parts = line.split(String.valueOf(BETWEEN_MEMBERS), -1);
        Map<String, String> members = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            int end = parts[i].indexOf(AFTER_NAME);
            members.put(parts[i].substring(0, end), parts[i].substring(end + 1));
        }
        int end = parts[0].indexOf(AFTER_NAME);
        return new Entry(parts[0].substring(0, end), parts[0].substring(end + 1), members);
    }
}
