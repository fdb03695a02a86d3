package inia.lesson;

import java.util.ArrayList;
import java.util.Collections;
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
 * after it is what the shell prints. Folded parts ({@code <details><summary>Hint</summary>}, {@code Solution}, {@code Check}, …)
 * make the step's exercise. {@code lessons/README.md} describes the format for authors.
 */
final class LessonParser {
    private static final String FRONT_MATTER = "---";
    private static final Pattern OPTION = Pattern.compile("([a-h])\\) \\S.*");

    private final Faults faults;
    private final String file;
    private final String name;
    private final List<String> lines;

    private String title;
    private final StringBuilder introduction = new StringBuilder();
    private SetUp setUp = SetUp.NONE;
    private final List<Step> steps = new ArrayList<>();
    private StepDraft draft;
    private Fold fold;

    private LessonParser(String file, String name, String markdown) {
        this.file = file;
        this.faults = new Faults(file);
        this.name = name;
        this.lines = withoutFrontMatter(markdown.lines().toList());
    }

    /**
     * What a page holds, as far as it can be read.
     *
     * @param lesson the lesson
     * @param faults what can't be read, in the order of the lines
     */
    record Reading(Lesson lesson, List<Fault> faults) {}

    /**
     * Reads a lesson.
     *
     * @param file the file's name, for messages
     * @param name the lesson's name
     * @param markdown the file's text
     * @throws LessonException naming the line that is not as it should be
     */
    static Lesson parse(String file, String name, String markdown) {
        Reading reading = read(file, name, markdown);
        if (!reading.faults().isEmpty()) {
            throw LessonException.of(reading.faults());
        }
        return reading.lesson();
    }

    /** Reads a lesson as far as it can be read, and says all that can't. */
    static Reading read(String file, String name, String markdown) {
        return new LessonParser(file, name, markdown).read();
    }

    private List<String> withoutFrontMatter(List<String> all) {
        if (all.isEmpty() || !all.get(0).stripTrailing().equals(FRONT_MATTER)) {
            return all;
        }
        faults.add(1, "a lesson has no front matter (what stands between --- and ---); it begins with # Title");
        int end = all.subList(1, all.size()).indexOf(FRONT_MATTER) + 1;
        List<String> page = new ArrayList<>(all);
        Collections.fill(page.subList(0, end + 1), "");
        return page;
    }

    private Reading read() {
        Parser parser =
                Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
        for (Node node = parser.parse(String.join("\n", lines)).getFirstChild(); node != null; node = node.getNext()) {
            read(node);
        }
        closeStep();
        if (lines.stream().allMatch(String::isBlank) && faults.found().isEmpty()) {
            faults.add(1, "the file is empty; lessons/README.md says what a lesson is made of");
        } else if (title == null) {
            faults.add(1, "a lesson begins with its title: # Title");
        }
        if (title != null && steps.isEmpty()) {
            faults.add(lines.size(), "a lesson has at least one step: ## Step title");
        }
        Lesson lesson = new Lesson(
                name,
                file,
                title == null ? name : title,
                introduction.toString().strip(),
                setUp,
                steps);
        return new Reading(lesson, faults.found());
    }

    private void read(Node node) {
        FenceRules.check(node, source(node), line(node), faults);
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
            draft.part(new Part.Prose(source(node), line(node)));
        }
    }

    private void readHeading(Heading heading) {
        String text = source(heading).replaceFirst("^#+\\s*", "").strip();
        if (heading.getLevel() == 1) {
            if (title != null) {
                faults.add(line(heading), "a lesson has one title; head a step with ##");
            }
            title = text;
        } else {
            closeStep();
            steps.stream()
                    .filter(step -> step.title().equals(text))
                    .findFirst()
                    .ifPresent(same -> faults.add(
                            line(heading),
                            "line " + same.line() + " has a step '" + text + "' too; name one otherwise"));
            draft = new StepDraft(faults, text, line(heading));
        }
    }

    private void readBlock(FencedCodeBlock block) {
        String code = block.getLiteral().stripTrailing();
        int line = line(block);
        switch (FenceRules.info(block)) {
            case "java" -> draft.part(new Part.Block(code, "", line));
            case "java predict" -> draft.part(new Part.Shown(Part.Shown.Use.PREDICT, code, "", line));
            case "java broken" -> draft.part(new Part.Shown(Part.Shown.Use.BROKEN, code, "", line));
            case "text" -> draft.output(code, line);
            case "choice" -> draft.part(choice(code, line));
            case "check" -> faults.add(line, "a check belongs into <details><summary>Check</summary> … </details>");
            case "setup" -> faults.add(line, "a set-up belongs into <details><summary>Set-up</summary> … </details>");
            case "answer" -> faults.add(line, "an answer belongs into <details><summary>Answer</summary> … </details>");
            default -> draft.part(new Part.Prose(source(block), line));
        }
    }

    private Part.Choice choice(String text, int line) {
        List<String> options =
                text.lines().map(String::strip).filter(row -> !row.isEmpty()).toList();
        for (int index = 0; index < options.size(); index++) {
            Matcher option = OPTION.matcher(options.get(index));
            if (!option.matches() || option.group(1).charAt(0) != 'a' + index) {
                faults.add(
                        line + 1 + index,
                        "an option has one line, and the options are named in order: a) …, b) …, c) …");
            }
        }
        return new Part.Choice(options, line);
    }

    private static boolean isFold(HtmlBlock html) {
        String text = html.getLiteral().toLowerCase(Locale.ROOT);
        return text.startsWith("<details") || text.startsWith("</details");
    }

    private void readFold(HtmlBlock html) {
        for (FoldTag tag : FoldTag.in(html.getLiteral(), line(html))) {
            if (!tag.rest().isEmpty()) {
                faults.add(tag.line(), "a blank line is due after " + (tag.opens() ? "</summary>" : "</details>"));
            }
            if (tag.opens()) {
                openFold(tag);
            } else {
                closeFold(tag.line());
            }
        }
    }

    private void openFold(FoldTag tag) {
        if (fold != null) {
            faults.add(fold.line(), "this <details> is not closed by </details> before the next one");
            closeFold(tag.line());
        }
        Optional<Fold.Kind> kind = Fold.Kind.of(tag.summary());
        if (kind.isEmpty()) {
            faults.add(
                    tag.line(),
                    "a folded part is called <summary>Hint</summary>, or Solution, Check, Answer, Why, Plain SDK, Set-up"
                            + (tag.summary().isEmpty() ? "" : ", not '" + tag.summary() + "'"));
        } else if (draft == null && kind.get() != Fold.Kind.SET_UP && title != null) {
            faults.add(
                    tag.line(),
                    "before the first step (## Step title) there can be a Set-up, and no other folded part");
        }
        fold = new Fold(
                kind.orElse(Fold.Kind.WHY),
                tag.line(),
                kind.isPresent() && tag.rest().isEmpty());
    }

    private void readFolded(Node node) {
        if (fold.kind().isText()) {
            fold.markdown(source(node));
        } else if (node instanceof FencedCodeBlock block) {
            fold.block(FenceRules.info(block), block.getLiteral(), line(block) + 1);
        }
    }

    private void closeFold(int line) {
        if (fold == null) {
            faults.add(line, "</details> closes nothing");
        } else if (!fold.isLegible()) {
            // What is wrong with it has been said.
        } else if (draft != null) {
            draft.fold(fold);
        } else if (fold.kind() == Fold.Kind.SET_UP) {
            setUp = StepDraft.setUp(faults, fold);
        }
        fold = null;
    }

    private void closeStep() {
        if (fold != null) {
            faults.add(fold.line(), "<details> is not closed by </details>");
            fold = null;
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
