package inia.sandbox.s3.select;

import java.util.ArrayList;
import java.util.List;

/**
 * A query that was understood.
 *
 * @param columns what it picks; empty for all columns
 * @param from the steps from the object's values to the records
 * @param where which records it picks; {@code null} for all
 * @param limit how many at most; {@code null} for all
 * @param aggregates what it reckons over all records; then it gives one
 * @param names the columns that it names by their headers
 */
record Query(
        List<Column> columns,
        List<Path.Step> from,
        Expression where,
        Long limit,
        List<Aggregate> aggregates,
        List<String> names) {
    /**
     * A column of the result.
     *
     * @param name what it is called; {@code null} if by its place
     */
    record Column(String name, Expression value) {}

    /** Whether a record is one of those that are asked for. */
    boolean picks(Row row) {
        return where == null || Values.isTrue(where.value(row));
    }

    /** What is told of a record. */
    Row result(Row row) {
        if (columns.isEmpty()) {
            return row;
        }
        List<String> headers = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (Column column : columns) {
            headers.add(column.name() == null ? "_" + (headers.size() + 1) : column.name());
            values.add(column.value().value(row));
        }
        return new Row(headers, values, true);
    }
}
