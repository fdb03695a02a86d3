package inia.sandbox.policy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The permissions that each operation of one service needs, read from {@code <service>.operations} beside this class.
 *
 * <p>The file says what its columns mean.
 */
final class OperationTable {
    /** What stands before the condition of rows that are asked when a token has told who calls. */
    static final String BY_TOKEN = "by token";

    /** One permission that an operation needs; without an action, none. */
    record Row(Action action, ResourceTemplate resource, When when) {}

    /** The lines of each operation, read as rows when the operation is first called. */
    private final Map<String, List<String>> lines = new HashMap<>();

    private final Map<String, List<Row>> rows = new ConcurrentHashMap<>();
    private final Map<String, List<Row>> tokenRows = new ConcurrentHashMap<>();
    private boolean lowerCaseActions;
    private boolean quotedResources;
    private boolean withoutReason;
    private boolean silentAbroad;

    private OperationTable() {}

    /** The table of this service, empty if there is none. */
    static OperationTable read(String service) {
        try (InputStream in = OperationTable.class.getResourceAsStream(service + ".operations")) {
            return in == null
                    ? new OperationTable()
                    : parse(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("The operation table of " + service + " can't be read.", e);
        }
    }

    private static OperationTable parse(BufferedReader lines) throws IOException {
        OperationTable table = new OperationTable();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("@")) {
                table.lowerCaseActions |= line.equals("@refusals action in lower case");
                table.withoutReason |= line.equals("@refusals without a reason");
                table.quotedResources |= line.equals("@refusals resource in quotes");
                table.silentAbroad |= line.equals("@refusals tell nothing across accounts");
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                String operation = key(line.substring(0, line.indexOf('|')).strip());
                table.lines
                        .computeIfAbsent(operation, name -> new ArrayList<>(1))
                        .add(line);
            }
        }
        return table;
    }

    private static String[] columns(String line) {
        String[] columns = {"", "", "", "", ""};
        int start = 0;
        for (int i = 0; i < columns.length && start <= line.length(); i++) {
            int bar = line.indexOf('|', start);
            int end = bar < 0 ? line.length() : bar;
            columns[i] = line.substring(start, end).strip();
            start = end + 1;
        }
        return columns;
    }

    private static List<Row> rowsOf(List<String> lines, boolean byToken) {
        List<Row> needed = new ArrayList<>(lines.size());
        for (String line : lines) {
            String[] columns = columns(line);
            if (!columns[1].equals("-") && columns[4].startsWith(BY_TOKEN) == byToken) {
                String when = byToken ? columns[4].substring(BY_TOKEN.length()) : columns[4];
                needed.add(new Row(
                        Action.of(columns[1]),
                        ResourceTemplate.parse(columns[2], columns[3]),
                        When.parse(when.strip())));
            }
        }
        return needed;
    }

    /** SDK and wire differ in the case of acronyms: {@code ListMfaDevices}, {@code ListMFADevices}. */
    private static String key(String operation) {
        return operation.toLowerCase(Locale.ROOT);
    }

    /** The rows of an operation, empty if it needs no permission, or {@code null} if the table does not know it. */
    List<Row> rows(String operation) {
        return rows(operation, rows, false);
    }

    /** The rows of an operation that are asked when a token has told who calls; {@code null} if the table does not know it. */
    List<Row> tokenRows(String operation) {
        return rows(operation, tokenRows, true);
    }

    private List<Row> rows(String operation, Map<String, List<Row>> read, boolean byToken) {
        String key = key(operation);
        List<Row> known = read.get(key);
        if (known == null && lines.containsKey(key)) {
            known = rowsOf(lines.get(key), byToken);
            read.put(key, known);
        }
        return known;
    }

    /** The rows of an operation as they stand in the file, empty if the table does not know it. */
    Optional<List<String[]>> written(String operation) {
        return Optional.ofNullable(lines.get(key(operation)))
                .map(known -> known.stream().map(OperationTable::columns).toList());
    }

    /** The action as this service's refusals show it. */
    String shown(Action action) {
        return lowerCaseActions ? action.text().toLowerCase(Locale.ROOT) : action.text();
    }

    /** Whether this service's refusals tell why nothing allows the action. */
    boolean tellsReason() {
        return !withoutReason;
    }

    /** Whether this service's refusals tell no reason to callers of other accounts. */
    boolean silentAbroad() {
        return silentAbroad;
    }

    /** The resource as this service's refusals show it, or {@code null} if they do not. */
    String shownResource(String resource) {
        if (!quotedResources) {
            return resource;
        }
        return resource.equals("*") ? null : '"' + resource + '"';
    }
}
