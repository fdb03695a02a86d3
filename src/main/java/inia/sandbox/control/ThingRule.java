package inia.sandbox.control;

import inia.sandbox.store.Kept;
import java.util.ArrayList;
import java.util.List;

/**
 * What the rows of some tables are: a line of {@code things.txt}.
 *
 * @param table the tables' name, with an asterisk for each part that differs
 * @param role whether a row is a thing, a part of one, or only counted
 * @param kind what kind of thing it is, such as {@code iam user}; {@code null} if it is none
 * @param name where its name stands
 * @param owners the tables of what it is a part of
 * @param counted what rows that are counted are
 */
record ThingRule(List<String> table, Role role, String kind, String name, List<String> owners, String counted) {
    /** What a row is. */
    enum Role {
        THING,
        PART,
        COUNT
    }

    static ThingRule parse(String line) {
        List<String> words = List.of(line.strip().split("\\s+"));
        List<String> table = List.of(words.get(0).split("/"));
        List<String> rest = words.subList(2, words.size());
        return switch (words.get(1)) {
            case "thing" ->
                new ThingRule(
                        table,
                        Role.THING,
                        rest.get(0).replaceFirst("-", " "),
                        rest.get(1),
                        rest.subList(2, rest.size()),
                        null);
            case "part" -> new ThingRule(table, Role.PART, null, null, rest, null);
            case "count" -> new ThingRule(table, Role.COUNT, null, null, rest.subList(0, 1), rest.get(1));
            default -> throw new IllegalStateException("No such role: " + line);
        };
    }

    boolean isOf(List<String> name) {
        if (name.size() != table.size()) {
            return false;
        }
        for (int i = 0; i < table.size(); i++) {
            if (!table.get(i).equals("*") && !table.get(i).equals(name.get(i))) {
                return false;
            }
        }
        return true;
    }

    Kept kept() {
        return role == Role.COUNT ? Kept.KEYS : Kept.ROWS;
    }

    /** The id of what a row belongs to: in the table's name, where S3 and SQS have it, or at the beginning of its key. */
    static String ownerId(List<String> tableName, String key) {
        if (tableName.get(0).equals("iam")) {
            int slash = key.indexOf('/');
            return slash < 0 ? key : key.substring(0, slash);
        }
        return tableName.get(tableName.size() - 2);
    }

    /** The owners' tables, in the same account and region as a table of this rule. */
    List<String> ownersOf(List<String> tableName) {
        List<String> tables = new ArrayList<>();
        for (String owner : owners) {
            String[] parts = owner.split("/");
            for (int i = 0; i < parts.length; i++) {
                parts[i] = parts[i].equals("*") ? tableName.get(i) : parts[i];
            }
            tables.add(String.join("/", parts));
        }
        return tables;
    }
}
