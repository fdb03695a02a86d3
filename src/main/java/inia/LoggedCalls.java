package inia;

import inia.client.Search;
import inia.client.Table;
import inia.sandbox.Sandbox;
import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The calls that a sandbox has answered, whoever made them: {@code aws.sandbox().log()}.
 *
 * <pre>{@code
 * var log = aws.sandbox().log()
 * log.search("[?Status==`403`].[Caller, Operation]")
 * table(log)
 * }</pre>
 *
 * A row has {@code Number}, {@code Time}, {@code Caller}, {@code AccessKeyId}, {@code Region}, {@code Service}, {@code Operation},
 * {@code Parameters} (secrets masked), {@code Status} (0 where the connection was dropped), {@code Error}, {@code Decision}
 * ({@code allowed} or {@code denied}), {@code Milliseconds} and {@code RequestId}, as far as they are known.
 */
public final class LoggedCalls extends AbstractList<Map<String, Object>> {
    private static final int SHOWN = 20;

    private final List<Map<String, Object>> rows;

    LoggedCalls(List<Map<String, Object>> rows) {
        this.rows = List.copyOf(rows);
    }

    @Override
    public Map<String, Object> get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }

    /** The latest of them. */
    public LoggedCalls last(int calls) {
        int most = Given.number(calls, 0, "The latest calls are so many,");
        return new LoggedCalls(rows.subList(Math.max(0, rows.size() - most), rows.size()));
    }

    /**
     * What a JMESPath expression picks from the rows.
     *
     * @param jmespath such as {@code [?Error!=null].Operation}
     * @throws inia.client.ParameterException if the expression can't be read
     */
    public Object search(String jmespath) {
        return Search.in(rows, jmespath);
    }

    /** All of them, with the columns that matter most. */
    public Table table() {
        return Table.of(
                rows.stream().map(LoggedCalls::inShort).toList(),
                "Number, Caller, Service, Operation, Status, Error, Decision, Milliseconds");
    }

    /** With the caller as people call them: {@code user/alice}, and the account where it is another than usual. */
    private static Map<String, Object> inShort(Map<String, Object> row) {
        String[] arn = String.valueOf(row.get("Caller")).split(":", 6);
        Map<String, Object> shorter = new LinkedHashMap<>(row);
        if (arn.length == 6) {
            shorter.put("Caller", arn[5] + (arn[4].equals(Sandbox.ACCOUNT) ? "" : " (" + arn[4] + ")"));
        }
        return shorter;
    }

    /**
     * All of them, with columns of your choice.
     *
     * @param columns such as {@code Who: Caller, What: Operation}
     */
    public Table table(String columns) {
        return Table.of(rows, columns);
    }

    /** The latest, as a table. */
    @Override
    public String toString() {
        return rows.isEmpty() ? "No calls yet." : last(SHOWN).table().toString();
    }
}
