package inia.client;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows and columns, to look at.
 *
 * <pre>{@code
 * client.call("list_users").table("Name: UserName, Since: CreateDate");
 * }</pre>
 *
 * Columns that would be too wide together are cut, the widest first. Secrets are masked.
 */
public final class Table {
    private static final int WIDTH = 100;
    private static final int ECHO = 960;
    private static final String GAP = "  ";
    private static final String CUT = "...";

    private final List<Column> columns;
    private final List<List<String>> rows;
    private final int width;

    private Table(List<Column> columns, List<List<String>> rows, int width) {
        this.columns = columns;
        this.rows = rows;
        this.width = width;
    }

    /** A table of rows with the columns that they have. */
    public static Table of(List<?> rows) {
        return of(rows, Column.of(rows));
    }

    /**
     * A table of rows with columns of your choice.
     *
     * @param rows maps, or what else a JMESPath expression can be put to
     * @param columns such as {@code Name: UserName, Since: CreateDate}
     * @throws ParameterException if an expression can't be read
     */
    public static Table of(List<?> rows, String columns) {
        return of(rows, Column.parse(columns));
    }

    private static Table of(List<?> rows, List<Column> columns) {
        List<List<String>> cells = new ArrayList<>();
        for (Object row : rows) {
            cells.add(columns.stream().map(column -> column.cell(row)).toList());
        }
        return new Table(columns, cells, WIDTH);
    }

    /** The same table in at most so many characters a line. */
    public Table width(int characters) {
        return new Table(columns, rows, characters);
    }

    /** The whole table as text. */
    public String text() {
        return text(Integer.MAX_VALUE);
    }

    private String text(int room) {
        if (rows.isEmpty() || columns.isEmpty()) {
            return "(no rows)";
        }
        int[] widths = widths();
        StringBuilder text = new StringBuilder();
        line(columns.stream().map(Column::name).toList(), widths, text);
        List<String> dashes = new ArrayList<>();
        for (int each : widths) {
            dashes.add("-".repeat(each));
        }
        line(dashes, widths, text.append('\n'));
        for (int i = 0; i < rows.size(); i++) {
            int before = text.length();
            line(rows.get(i), widths, text.append('\n'));
            if (text.length() > room) {
                text.setLength(before);
                return text.append("\n... ")
                        .append(rows.size() - i)
                        .append(" more rows. show(x) prints them all.")
                        .toString();
            }
        }
        return text.toString();
    }

    /** How wide each column is: as wide as it needs, but together no wider than the table. */
    private int[] widths() {
        int[] widths = new int[columns.size()];
        int sum = GAP.length() * (columns.size() - 1);
        for (int i = 0; i < widths.length; i++) {
            widths[i] = columns.get(i).name().length();
            for (List<String> row : rows) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
            sum += widths[i];
        }
        while (sum > width) {
            int widest = 0;
            for (int i = 1; i < widths.length; i++) {
                widest = widths[i] > widths[widest] ? i : widest;
            }
            if (widths[widest] <= CUT.length() + 2) {
                break;
            }
            widths[widest]--;
            sum--;
        }
        return widths;
    }

    private static void line(List<String> cells, int[] widths, StringBuilder text) {
        int start = text.length();
        for (int i = 0; i < widths.length; i++) {
            String cell = cells.get(i);
            text.append(i == 0 ? "" : GAP);
            if (cell.length() > widths[i]) {
                text.append(cell, 0, widths[i] - CUT.length()).append(CUT);
            } else {
                text.append(cell).append(" ".repeat(widths[i] - cell.length()));
            }
        }
        int end = text.length();
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(end);
    }

    /** As many rows as JShell shows, below the name that it shows first. */
    @Override
    public String toString() {
        return (rows.isEmpty() ? "" : "\n") + text(ECHO);
    }
}
