package inia.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reads a lesson's Markdown.
 *
 * <p>{@code #} heads the lesson and {@code ##} each step. In a step, a {@code java} block is to be typed and a {@code text} block
 * after it is what the shell prints. Folded parts ({@code <details><summary>Hint</summary>}, {@code Solution}, {@code Check}) make
 * the step's exercise. {@code lessons/README.md} describes the format for authors.
 */
final class LessonParser {
    private static final Pattern SUMMARY =
            Pattern.compile("<summary>\\s*(.*?)\\s*</summary>", Pattern.CASE_INSENSITIVE);

    private final String file;
    private final String name;
    private final List<String> lines;

    private String title;
    private final StringBuilder introduction = new StringBuilder();
    private final List<Step> steps = new ArrayList<>();
    private StepDraft draft;
    private Fold fold;

    /** A folded part that has been opened and not yet closed. */
    private record Fold(String kind, int line, StringBuilder text) {}

    private LessonParser(String file, String name, String markdown) {
        this.file = file;
        this.name = name;
        this.lines = markdown.lines().toList();
    }

    /**
     * Reads a lesson.
     *
     * @param file the file's name, for messages
     * @param name the lesson's name
     * @param markdown the file's text
     * @throws LessonException naming the line that is not as it should be
     */
    static Lesson parse(String file, String name, String markdown) {
        return new LessonParser(file, name, markdown).parse();
    }

    private Lesson parse() {
        Parser parser =
                Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
        for (Node node = parser.parse(String.join("\n", lines)).getFirstChild(); node != null; node = node.getNext()) {
            read(node);
        }
        closeStep();
        if (title == null) {
            throw LessonException.at(file, 1, "a lesson begins with its title: # Title");
        }
        if (steps.isEmpty()) {
            throw LessonException.at(file, lines.size(), "a lesson has at least one step: ## Step title");
        }
        return new Lesson(name, title, introduction.toString().strip(), steps);
    }

    private void read(Node node) {
        if (node instanceof HtmlBlock html && isFold(html)) {
            readFold(html);
        } else if (fold != null) {
            readFolded(node);
        } else if (node instanceof Heading heading && heading.getLevel() <= 2) {
            readHeading(heading);
        } else if (draft == null) {
            introduction.append(source(node)).append("\n\n");
        } else if (node instanceof FencedCodeBlock block) {
            readBlock(block);
        } else {
            draft.prose(source(node));
        }
    }

    private void readHeading(Heading heading) {
        String text = source(heading).replaceFirst("^#+\\s*", "").strip();
        if (heading.getLevel() == 1) {
            if (title != null) {
                throw LessonException.at(file, line(heading), "a lesson has one title; head a step with ##");
            }
            title = text;
        } else {
            closeStep();
            draft = new StepDraft(file, text, line(heading));
        }
    }

    private void readBlock(FencedCodeBlock block) {
        String code = block.getLiteral().stripTrailing();
        switch (block.getInfo() == null ? "" : block.getInfo().strip()) {
            case "java" -> draft.block(code, line(block));
            case "text" -> draft.output(code, line(block));
            case "check" ->
                throw LessonException.at(
                        file, line(block), "a check belongs into <details><summary>Check</summary> … </details>");
            default -> draft.prose(source(block));
        }
    }

    private static boolean isFold(HtmlBlock html) {
        String text = html.getLiteral().toLowerCase(Locale.ROOT);
        return text.startsWith("<details") || text.startsWith("</details");
    }

    private void readFold(HtmlBlock html) {
        if (html.getLiteral().startsWith("</")) {
            closeFold(line(html));
            return;
        }
        Matcher summary = SUMMARY.matcher(html.getLiteral());
        if (draft == null || fold != null || !summary.find()) {
            throw LessonException.at(
                    file,
                    line(html),
                    "<details> stands in a step, not in another, and has a <summary> and a blank line");
        }
        fold = new Fold(summary.group(1).toLowerCase(Locale.ROOT), line(html), new StringBuilder());
    }

    private void readFolded(Node node) {
        if (fold.kind().equals("hint")) {
            fold.text().append(source(node)).append("\n\n");
        } else if (node instanceof FencedCodeBlock block) {
            fold.text().append(block.getLiteral());
        }
    }

    private void closeFold(int line) {
        if (fold == null) {
            throw LessonException.at(file, line, "</details> closes nothing");
        }
        String text = fold.text().toString().strip();
        switch (fold.kind()) {
            case "hint" -> draft.hint(text);
            case "solution" -> draft.solution(text);
            case "check" -> draft.check(CheckParser.parse(file, fold.line(), text));
            default ->
                throw LessonException.at(
                        file, fold.line(), "a folded part is a Hint, a Solution or a Check, not '" + fold.kind() + "'");
        }
        fold = null;
    }

    private void closeStep() {
        if (fold != null) {
            throw LessonException.at(file, fold.line(), "<details> is not closed by </details>");
        }
        Optional.ofNullable(draft).map(StepDraft::finish).ifPresent(steps::add);
        draft = null;
    }

    private static int line(Node node) {
        return node.getSourceSpans().isEmpty()
                ? 1
                : node.getSourceSpans().get(0).getLineIndex() + 1;
    }

    private String source(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        int first = spans.get(0).getLineIndex();
        int last = spans.get(spans.size() - 1).getLineIndex();
        return String.join("\n", lines.subList(first, last + 1));
    }
}
