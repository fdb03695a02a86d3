package inia.shell.manual;

import inia.client.Client;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads an example as Java would: calls of {@code Map.of} and {@code List.of}, texts, numbers, booleans, files read. */
final class Pasted {
    private static final int MOST_PAIRS = 10;
    private static final String FILE = "Files.readString(Path.of(";

    private final String code;
    private int at;

    private Pasted(String code) {
        this.code = code;
    }

    /** Makes the call of {@code aws.client("iam").call("create_user", …)}. */
    static void run(String code, java.util.function.Function<String, Client> clients) {
        Pasted pasted = new Pasted(code);
        pasted.take("aws.client(");
        Client client = clients.apply(pasted.text());
        pasted.take(").call(");
        List<Object> given = pasted.values();
        if (pasted.at != code.length()) {
            throw new IllegalArgumentException("More than a call: " + code.substring(pasted.at));
        }
        String operation = (String) given.remove(0);
        if (given.isEmpty()) {
            client.call(operation);
        } else {
            client.call(operation, given.toArray());
        }
    }

    private void take(String expected) {
        if (!code.startsWith(expected, at)) {
            throw new IllegalArgumentException("No " + expected + " at " + code.substring(at));
        }
        at += expected.length();
    }

    /** Up to the closing parenthesis. */
    private List<Object> values() {
        List<Object> values = new ArrayList<>();
        while (code.charAt(at) != ')') {
            if (!values.isEmpty()) {
                take(", ");
            }
            values.add(value());
        }
        at++;
        return values;
    }

    private Object value() {
        if (code.charAt(at) == '"') {
            return text();
        }
        if (code.startsWith("List.of(", at)) {
            take("List.of(");
            return values();
        }
        if (code.startsWith("Map.of(", at)) {
            take("Map.of(");
            return map(values());
        }
        if (code.startsWith(FILE, at)) {
            take(FILE);
            String name = text();
            take("))");
            return "what is in " + name;
        }
        int start = at;
        while (",)".indexOf(code.charAt(at)) < 0) {
            at++;
        }
        String word = code.substring(start, at);
        return word.equals("true") || word.equals("false") ? (Object) Boolean.valueOf(word) : Integer.valueOf(word);
    }

    private static Map<Object, Object> map(List<Object> values) {
        if (values.size() > 2 * MOST_PAIRS || values.size() % 2 != 0) {
            throw new IllegalArgumentException("Map.of takes ten pairs at most: " + values);
        }
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i += 2) {
            map.put(values.get(i), values.get(i + 1));
        }
        return map;
    }

    private String text() {
        take("\"");
        int start = at;
        while (code.charAt(at) != '"') {
            at += code.charAt(at) == '\\' ? 2 : 1;
        }
        return code.substring(start, at++).translateEscapes();
    }
}
