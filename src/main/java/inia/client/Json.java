package inia.client;

import java.util.Map;

/** Maps and lists as JSON that people read: short ones on one line, secrets masked. */
public final class Json {
    /** JShell cuts what it echoes at 1,000 characters, its own {@code $1 ==> } included. */
    private static final int ECHO = 960;

    private static final String REST = "\n... cut here. show(x) prints it whole, x.search(\"...\") picks from it.";
    private static final int WIDTH = 76;

    private final StringBuilder out = new StringBuilder();
    private final boolean brief;

    private Json(boolean brief) {
        this.brief = brief;
    }

    /** A text in double quotes, with JSON's escapes, which Python and Java understand as well. */
    public static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2);
        JsonText.string(text, out);
        return out.toString();
    }

    /** The whole value, however long: maps, lists, numbers, text, times. */
    public static String whole(Object value) {
        Json json = new Json(false);
        json.value(value, 0);
        return json.out.toString();
    }

    /** As much of the value as JShell shows, with a last line that says how to see the rest. */
    static String echo(Object value) {
        Json json = new Json(true);
        json.value(value, 0);
        if (json.out.length() <= ECHO) {
            return json.out.toString();
        }
        int end = json.out.lastIndexOf("\n", ECHO - REST.length());
        return json.out.substring(0, end > 0 ? end : ECHO - REST.length()) + REST;
    }

    private boolean full() {
        return brief && out.length() > ECHO;
    }

    private void value(Object value, int indent) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            block(value, '{', '}', indent);
        } else if (value instanceof Iterable<?> list && list.iterator().hasNext()) {
            block(value, '[', ']', indent);
        } else {
            JsonText.scalar(value, out);
        }
    }

    /** On one line if it fits there. */
    private void block(Object value, char open, char close, int indent) {
        String line = JsonText.line(value, WIDTH - indent, brief);
        if (line != null) {
            out.append(line);
            return;
        }
        out.append(open);
        boolean first = true;
        if (value instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                String name = entry.getKey().toString();
                if (full()) {
                    return;
                }
                if (!JsonText.hidden(map, name, brief)) {
                    next(first, indent);
                    first = false;
                    JsonText.string(name, out);
                    out.append(": ");
                    value(JsonText.shown(map, name, entry.getValue()), indent + 2);
                }
            }
        } else if (value instanceof Iterable<?> items) {
            for (Object item : items) {
                if (full()) {
                    return;
                }
                next(first, indent);
                first = false;
                value(item, indent + 2);
            }
        }
        out.append('\n').append(" ".repeat(indent)).append(close);
    }

    private void next(boolean first, int indent) {
        out.append(first ? "\n" : ",\n").append(" ".repeat(indent + 2));
    }
}
