package inia.lesson;

import java.util.ArrayList;
import java.util.List;

/**
 * A line {@code key: value} of a block.
 *
 * @param key what stands before the colon
 * @param value what stands after it
 * @param line the line of the file
 */
record KeyLine(String key, String value, int line) {
    private static final char HARD_SPACE = '\u00a0';

    /** The lines of a block but the empty ones; a line without a colon is a fault. */
    static List<KeyLine> read(Faults faults, BlockText block) {
        List<KeyLine> read = new ArrayList<>();
        int line = block.line();
        for (String written : block.lines()) {
            String row = written.replace(HARD_SPACE, ' ');
            int colon = row.indexOf(':');
            if (colon > 0) {
                read.add(new KeyLine(
                        row.substring(0, colon).strip(),
                        row.substring(colon + 1).strip(),
                        line));
            } else if (!row.isBlank()) {
                faults.add(line, "'" + row.strip() + "' should be 'key: value', such as 'missing: …'");
            }
            line++;
        }
        return read;
    }
}
