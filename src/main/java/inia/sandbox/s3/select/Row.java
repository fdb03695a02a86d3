package inia.sandbox.s3.select;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A record as a query sees it.
 *
 * @param names its columns' names
 * @param values their values, in the same order
 * @param named whether the names are the data's own; else columns have only places
 */
record Row(List<String> names, List<Object> values, boolean named) {
    /** A record without columns. */
    static final Row EMPTY = new Row(List.of(), List.of(), true);

    /** An object's members; of any other value, a record of which it is the only column. */
    static Row of(Object value) {
        if (value == Expression.MISSING) {
            return EMPTY;
        }
        if (!(value instanceof JsonNode node) || !node.isObject()) {
            return new Row(List.of("_1"), java.util.Collections.singletonList(value), false);
        }
        List<String> names = new ArrayList<>(node.size());
        List<Object> values = new ArrayList<>(node.size());
        node.fields().forEachRemaining(field -> {
            names.add(field.getKey());
            values.add(Values.of(field.getValue()));
        });
        return new Row(names, values, true);
    }

    /**
     * The value of a column.
     *
     * @param name its name, or {@code _1} and so on for its place
     * @param exact whether case matters
     */
    Object column(String name, boolean exact) {
        int found = names.indexOf(name);
        for (int i = 0; found < 0 && !exact && i < names.size(); i++) {
            found = names.get(i).equalsIgnoreCase(name) ? i : -1;
        }
        if (found < 0) {
            found = place(name) - 1;
        }
        return found < 0 || found >= values.size() ? Expression.MISSING : values.get(found);
    }

    /** The place that a name such as {@code _2} stands for, from 1; 0 for others. */
    static int place(String name) {
        boolean isPlace = name.length() > 1 && name.length() < 7 && name.charAt(0) == '_';
        return isPlace && name.chars().skip(1).allMatch(Character::isDigit) ? Integer.parseInt(name.substring(1)) : 0;
    }
}
