package inia.shell.translate;

import java.util.List;

/**
 * A value that a later call takes from an earlier one's answer.
 *
 * @param step the number of the earlier call among those that are exported, from 0
 * @param path the members and positions that lead to it: {@code [User, Arn]}, {@code [Users, 0, UserName]}
 */
record Reference(int step, List<Object> path) {
    /** The path as a JMESPath expression: {@code Users[0].UserName}. */
    String jmespath() {
        StringBuilder out = new StringBuilder();
        for (Object part : path) {
            if (part instanceof Integer) {
                out.append('[').append(part).append(']');
            } else {
                String name = part.toString();
                boolean plain = name.matches("[A-Za-z_][A-Za-z0-9_]*");
                out.append(out.isEmpty() ? "" : ".").append(plain ? name : "\"" + name + "\"");
            }
        }
        return out.toString();
    }
}
