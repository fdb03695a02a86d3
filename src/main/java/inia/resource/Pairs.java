package inia.resource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What annotations say as {@code Name=value}. */
final class Pairs {
    private Pairs() {}

    /** Parameters: {@code Status=Active}, {@code AttributeNames=[All]}, {@code VersioningConfiguration.Status=Enabled}. */
    static Map<String, Object> values(String[] pairs) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            String value = pair.substring(equals + 1);
            boolean list = value.startsWith("[") && value.endsWith("]");
            put(values, pair.substring(0, equals), list ? List.of(value.substring(1, value.length() - 1)) : value);
        }
        return values;
    }

    /** Puts a value where a path says, into structures that are made on the way. */
    static void put(Map<String, Object> values, String path, Object value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            values.put(path, value);
        } else {
            Map<String, Object> inner = new LinkedHashMap<>();
            if (values.get(path.substring(0, dot)) instanceof Map<?, ?> before) {
                before.forEach((name, old) -> inner.put(String.valueOf(name), old));
            }
            put(inner, path.substring(dot + 1), value);
            values.put(path.substring(0, dot), inner);
        }
    }

    /** Names for names: {@code UserName=NewUserName}; one name alone stands for itself. */
    static Map<String, String> names(String[] pairs) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            names.put(equals < 0 ? pair : pair.substring(0, equals), pair.substring(equals + 1));
        }
        return names;
    }
}
