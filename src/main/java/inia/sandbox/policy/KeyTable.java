package inia.sandbox.policy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.SdkPojo;

/**
 * The condition keys that requests of one service carry, read from {@code <service>.keys} beside this class.
 *
 * <p>Read when a policy first asks for such a key, not before.
 */
final class KeyTable {
    private static final Map<String, KeyTable> TABLES = new ConcurrentHashMap<>();

    /** Where a key's value is, and which actions know the key. */
    record Row(String member, Set<String> actions) {}

    private final Map<String, Row> rows = new HashMap<>();

    private KeyTable() {}

    /** The table of this service, empty if it has no keys of its own. */
    static KeyTable of(String service) {
        return TABLES.computeIfAbsent(service, KeyTable::read);
    }

    private static KeyTable read(String service) {
        KeyTable table = new KeyTable();
        try (InputStream in = KeyTable.class.getResourceAsStream(service + ".keys")) {
            if (in != null) {
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                        .lines()
                        .forEach(table::add);
            }
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException("The condition keys of " + service + " can't be read.", e);
        }
    }

    private void add(String line) {
        if (!line.startsWith("#")) {
            String[] columns = line.split("\\s*\\|\\s*");
            String actions = columns[2].toLowerCase(Locale.ROOT);
            rows.put(columns[0].strip().toLowerCase(Locale.ROOT), new Row(columns[1], Set.of(actions.split(" "))));
        }
    }

    /** The rows, by key in lower case. */
    Map<String, Row> rows() {
        return rows;
    }

    /** Whether the key, given in lower case, is one that this action does not know, though others do. */
    boolean isOfOthers(String key, Action action) {
        Row row = rows.get(key);
        return row != null && !row.actions().contains(action.name());
    }

    /** The values of a key, given in lower case; none if the action does not know it or the request does not hold it. */
    List<String> values(String key, Action action, SdkPojo request) {
        Row row = rows.get(key);
        if (row == null || !row.actions().contains(action.name())) {
            return List.of();
        }
        if (row.member().startsWith("=")) {
            return List.of(row.member().substring(1));
        }
        for (String member : row.member().split(",")) {
            List<String> values = Members.values(request, member);
            if (!values.isEmpty()) {
                return values;
            }
        }
        return List.of();
    }
}
