package inia.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The parameters of a query or a form, decoded, in the order they came. */
public final class Parameters implements Iterable<Map.Entry<String, String>> {
    /** No parameters. */
    public static final Parameters NONE = new Parameters(List.of());

    /** More than the longest list of AWS needs; each takes memory many times its own length. */
    private static final int MOST = 20_000;

    private final List<Map.Entry<String, String>> all;

    private Parameters(List<Map.Entry<String, String>> all) {
        this.all = all;
    }

    /**
     * Reads {@code a=1&b=2&flag}; a parameter without a value has the empty one.
     *
     * @throws IllegalArgumentException if the percent-encoding is broken, or there are too many of them
     */
    public static Parameters parse(String raw) {
        if (raw.isEmpty()) {
            return NONE;
        }
        List<Map.Entry<String, String>> all = new ArrayList<>();
        for (int start = 0; start <= raw.length(); ) {
            int next = raw.indexOf('&', start);
            int end = next < 0 ? raw.length() : next;
            if (all.size() >= MOST) {
                throw new IllegalArgumentException("there are more than " + MOST + " parameters");
            }
            if (end > start) {
                all.add(parameter(raw.substring(start, end)));
            }
            start = end + 1;
        }
        return new Parameters(all);
    }

    private static Map.Entry<String, String> parameter(String raw) {
        int equals = raw.indexOf('=');
        return equals < 0
                ? Map.entry(decoded(raw), "")
                : Map.entry(decoded(raw.substring(0, equals)), decoded(raw.substring(equals + 1)));
    }

    private static String decoded(String raw) {
        return raw.indexOf('%') < 0 && raw.indexOf('+') < 0
                ? raw
                : new String(Percent.decode(raw, true), StandardCharsets.UTF_8);
    }

    /** The first value of the name, or {@code null}. */
    public String first(String name) {
        for (Map.Entry<String, String> each : all) {
            if (each.getKey().equals(name)) {
                return each.getValue();
            }
        }
        return null;
    }

    /** Whether the name is there, with or without a value. */
    public boolean contains(String name) {
        return first(name) != null;
    }

    @Override
    public Iterator<Map.Entry<String, String>> iterator() {
        return all.iterator();
    }
}
