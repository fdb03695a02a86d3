package inia;

import java.util.AbstractList;
import java.util.List;

/**
 * What was added ({@code +}), changed ({@code ~}) and removed ({@code -}) in a sandbox, a line each, such as {@code + iam user alice}:
 * {@code aws.sandbox().changes()}.
 */
public final class Changes extends AbstractList<String> {
    private final List<String> lines;

    Changes(List<String> lines) {
        this.lines = List.copyOf(lines);
    }

    @Override
    public String get(int index) {
        return lines.get(index);
    }

    @Override
    public int size() {
        return lines.size();
    }

    /** The lines. */
    @Override
    public String toString() {
        return lines.isEmpty() ? "No changes." : "\n" + String.join("\n", lines);
    }
}
