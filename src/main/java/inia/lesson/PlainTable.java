package inia.lesson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table of Markdown for a terminal: columns aligned, and cells wrapped where the whole would be too wide. */
final class PlainTable {
    private static final String BETWEEN = "  ";
    private static final String RULE = "\\|?\\s*:?-+:?\\s*(\\|\\s*:?-+:?\\s*)*\\|?";

    private PlainTable() {}

    /** Whether a paragraph's text is a table: its second line only rules off the first. */
    static boolean isTable(String paragraph) {
        List<String> lines = paragraph.lines().toList();
        return lines.size() > 1
                && lines.get(0).contains("|")
                && lines.get(1).strip().matches(RULE);
    }

    /** The table's lines, none longer than so many characters. */
    static List<String> of(String paragraph, int width) {
        List<List<String>> rows =
                new ArrayList<>(paragraph.lines().map(PlainTable::cells).toList());
        int columns = rows.get(0).size();
        rows.remove(1);
        int[] widths = IntStream.range(0, columns)
                .map(column -> rows.stream()
                        .mapToInt(row -> cell(row, column).length())
                        .max()
                        .orElse(0))
                .toArray();
        while (Arrays.stream(widths).sum() + BETWEEN.length() * (columns - 1) > width) {
            widths[widest(widths)]--;
        }
        rows.add(1, Arrays.stream(widths).mapToObj("-"::repeat).toList());
        return rows.stream().flatMap(row -> lines(row, widths).stream()).toList();
    }

    private static List<String> lines(List<String> row, int[] widths) {
        List<List<String>> wrapped = IntStream.range(0, widths.length)
                .mapToObj(column -> PlainText.wrap(cell(row, column), widths[column]))
                .toList();
        int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, height)
                .mapToObj(line -> IntStream.range(0, widths.length)
                        .mapToObj(column -> padded(cell(wrapped.get(column), line), widths[column]))
                        .collect(Collectors.joining(BETWEEN))
                        .stripTrailing())
                .toList();
    }

    private static List<String> cells(String line) {
        String inner = line.strip().replaceAll("^\\||\\|$", "");
        return Arrays.stream(inner.split("\\|", -1)).map(String::strip).toList();
    }

    private static String cell(List<String> row, int column) {
        return column < row.size() ? row.get(column) : "";
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static int widest(int[] widths) {
        int widest = 0;
        for (int column = 1; column < widths.length; column++) {
            widest = widths[column] > widths[widest] ? column : widest;
        }
        return widest;
    }
}
