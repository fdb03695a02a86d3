package inia.lesson;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A folded part of a page, while it is being read: its prose, and its blocks by kind. */
final class Fold {
    /** What a folded part can be. */
    enum Kind {
        HINT("Hint"),
        SOLUTION("Solution"),
        CHECK("Check"),
        ANSWER("Answer"),
        WHY("Why"),
        PLAIN_SDK("Plain SDK"),
        SET_UP("Set-up");

        private final String summary;

        Kind(String summary) {
            this.summary = summary;
        }

        static Optional<Kind> of(String summary) {
            for (Kind kind : values()) {
                if (kind.summary.equalsIgnoreCase(summary.strip())) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }

        String summary() {
            return summary;
        }

        /** Whether all that is in it is shown as it is. */
        boolean isText() {
            return this == HINT || this == WHY;
        }
    }

    private final Kind kind;
    private final int line;
    private final boolean legible;
    private final StringBuilder markdown = new StringBuilder();
    private final Map<String, BlockText> blocks = new LinkedHashMap<>();

    /**
     * A part that is opened.
     *
     * @param legible whether it can be read: if not, that has been said, and nothing more is
     */
    Fold(Kind kind, int line, boolean legible) {
        this.kind = kind;
        this.line = line;
        this.legible = legible;
    }

    Kind kind() {
        return kind;
    }

    int line() {
        return line;
    }

    boolean isLegible() {
        return legible;
    }

    void markdown(String source) {
        markdown.append(source).append("\n\n");
    }

    /** Adds a block; of two of a kind the lines are put together. */
    void block(String info, String text, int firstLine) {
        blocks.merge(
                info.toLowerCase(Locale.ROOT),
                new BlockText(text.stripTrailing(), firstLine),
                (one, more) -> new BlockText(one.text() + "\n" + more.text(), one.line()));
    }

    String markdown() {
        return markdown.toString().strip();
    }

    /** The block of a kind; empty where there is none. */
    BlockText block(String info) {
        return blocks.getOrDefault(info, BlockText.NONE);
    }

    /** The block of a kind; none is a fault. */
    BlockText block(String info, Faults faults) {
        if (!blocks.containsKey(info)) {
            faults.add(line, "in '" + kind.summary() + "' a block is due that begins with ```" + info);
        }
        return block(info);
    }
}
