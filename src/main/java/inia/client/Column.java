package inia.client;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A column of a table.
 *
 * @param name what stands above it
 * @param expression what is picked from each row; empty for the row itself
 */
record Column(String name, String expression) {
    private static final String METADATA = "ResponseMetadata";

    /** Columns as a user writes them: {@code Name: UserName, CreateDate}. */
    static List<Column> parse(String columns) {
        List<Column> parsed = new ArrayList<>();
        int start = 0;
        for (int end = next(columns, 0, ','); start <= columns.length(); end = next(columns, start, ',')) {
            String column = columns.substring(start, end).strip();
            int colon = next(column, 0, ':');
            boolean named = colon < column.length();
            String name = named ? column.substring(0, colon).strip() : column;
            String expression = named ? column.substring(colon + 1).strip() : column;
            if (expression.isEmpty() || name.isEmpty()) {
                throw new ParameterException(
                        "table",
                        columns,
                        "table takes columns such as \"UserName, Since: CreateDate\", but was given \"" + columns
                                + "\"");
            }
            parsed.add(new Column(name, expression));
            start = end + 1;
        }
        return parsed;
    }

    /** The place of the next separator that stands in no brackets or quotes; the end if there is none. */
    private static int next(String text, int from, char separator) {
        int depth = 0;
        char quote = 0;
        for (int i = from; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (quote != 0) {
                quote = letter == quote ? 0 : quote;
            } else if ("'\"`".indexOf(letter) >= 0) {
                quote = letter;
            } else if ("([{".indexOf(letter) >= 0) {
                depth++;
            } else if (")]}".indexOf(letter) >= 0) {
                depth--;
            } else if (letter == separator && depth == 0) {
                return i;
            }
        }
        return text.length();
    }

    /** The columns that rows have of themselves: their members, first those that hold no lists or structures. */
    static List<Column> of(List<?> rows) {
        Set<String> plain = new LinkedHashSet<>();
        Set<String> nested = new LinkedHashSet<>();
        for (Object row : rows) {
            if (!(row instanceof Map<?, ?> members)) {
                return List.of(new Column("Value", ""));
            }
            members.forEach((name, value) -> {
                boolean whole = value instanceof Map || value instanceof List;
                (whole ? nested : plain).add(name.toString());
            });
        }
        plain.addAll(nested);
        plain.remove(METADATA);
        return plain.stream().map(name -> new Column(name, '"' + name + '"')).toList();
    }

    /** What a row has in this column, on one line; secrets are masked. */
    String cell(Object row) {
        Object value = expression.isEmpty() ? row : Search.in(row, expression);
        String member = member();
        Sensitive structure = Sensitive.of(row);
        boolean secret = Secrets.named(member) || structure != null && structure.sensitive(member);
        if (secret && value != null) {
            return Secrets.MASK;
        }
        if (value == null) {
            return "";
        }
        String text = value instanceof Map || value instanceof List
                ? JsonText.line(value, Integer.MAX_VALUE, true)
                : JsonText.plain(value);
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    /** The member that the expression ends with. */
    private String member() {
        String bare = expression.replace("\"", "");
        return bare.substring(bare.lastIndexOf('.') + 1);
    }
}
