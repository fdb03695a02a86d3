package inia.sandbox.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The headers of a message, by name in any case; a name may have several values. */
public final class Headers {
    private final Map<String, List<String>> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** No headers yet. */
    public Headers() {}

    /** The same headers, to be changed apart. */
    public Headers copy() {
        Headers copy = new Headers();
        values.forEach((name, all) -> copy.values.put(name, new ArrayList<>(all)));
        return copy;
    }

    /** Adds a value beside those that the name already has. */
    public Headers add(String name, String value) {
        values.computeIfAbsent(name, absent -> new ArrayList<>(1)).add(value);
        return this;
    }

    /** Makes this the only value of the name. */
    public Headers set(String name, String value) {
        values.remove(name);
        return add(name, value);
    }

    /** Removes the name with all its values. */
    public Headers remove(String name) {
        values.remove(name);
        return this;
    }

    /** The first value, or {@code null}. */
    public String first(String name) {
        List<String> all = values.get(name);
        return all == null ? null : all.get(0);
    }

    /** The values in the order they came, joined by commas as HTTP allows, or {@code null}. */
    public String joined(String name) {
        List<String> all = values.get(name);
        if (all == null) {
            return null;
        }
        return all.size() == 1 ? all.get(0) : String.join(",", all);
    }

    /** The values in the order they came; none if the name is absent. */
    public List<String> all(String name) {
        return Collections.unmodifiableList(values.getOrDefault(name, List.of()));
    }

    /** Whether the name is there. */
    public boolean contains(String name) {
        return values.containsKey(name);
    }

    /** The names, in alphabetical order. */
    public Set<String> names() {
        return Collections.unmodifiableSet(values.keySet());
    }
}
