package inia.lesson.notebook;

import inia.lesson.Exercise;
import inia.lesson.JavaEntries;
import inia.lesson.Lesson;
import inia.lesson.Part;
import inia.lesson.Question;
import inia.lesson.Step;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A lesson as a notebook: its prose, its blocks with what they print, and its exercises, which the tutor checks there too.
 *
 * <p>The kernel wants a semicolon between two entries of a cell, and shows no value of a declaration.
 */
public final class LessonNotebook {
    private static final String CLASS_PATH = "%jar ../target/inia.jar";
    /** In a lesson a path begins in the project's folder, in a notebook in the notebook's. */
    private static final String LIBRARIES = "\"target/lib/";

    private static final String DISPLAY = "inia.lesson.notebook.ShellDisplay.install();";

    private static final String ONCE_MORE =
            "*What the cells make stays in the sandbox. To run this notebook again from its"
                    + " beginning, empty it first: `aws.sandbox().reset()`*";

    private final Lesson lesson;
    private final Notebook notebook = new Notebook();

    private LessonNotebook(Lesson lesson) {
        this.lesson = lesson;
    }

    /**
     * The text of the notebook's file.
     *
     * @param lesson the lesson
     * @param imports the imports of the learner's shell, a line each
     */
    public static String of(Lesson lesson, List<String> imports) {
        return new LessonNotebook(lesson).make(imports);
    }

    private String make(List<String> imports) {
        notebook.markdown("# " + lesson.title() + "\n\n" + lesson.introduction() + "\n\n" + ONCE_MORE);
        notebook.code(CLASS_PATH, List.of(), List.of());
        notebook.code(String.join("\n", imports) + "\n" + DISPLAY, List.of(), List.of());
        for (int position = 0; position < lesson.steps().size(); position++) {
            step(lesson.steps().get(position), position);
        }
        return notebook.json();
    }

    private void step(Step step, int position) {
        notebook.markdown("## " + step.title());
        opening(step, position);
        StringBuilder prose = new StringBuilder();
        for (Part part : step.parts()) {
            if (part instanceof Part.Block block) {
                prose = flush(prose);
                block(block.code(), block.output());
            } else {
                prose.append("\n\n").append(markdown(part));
            }
        }
        flush(prose);
        step.exercise().ifPresent(exercise -> exercise(step, position, exercise));
    }

    /** Tells the tutor which step comes: he makes what it builds on, and what is done from here on counts for it. */
    private void opening(Step step, int position) {
        notebook.code(
                "step(\"" + lesson.name() + "\", " + (position + 1) + ")",
                SavedOutput.of("…" + lesson.title() + ", step " + (position + 1) + ": " + step.title(), false),
                List.of());
    }

    private StringBuilder flush(StringBuilder prose) {
        if (!prose.toString().isBlank()) {
            notebook.markdown(prose.toString());
        }
        return new StringBuilder();
    }

    private static String markdown(Part part) {
        if (part instanceof Part.Prose prose) {
            return prose.markdown();
        } else if (part instanceof Part.Choice choice) {
            return choice.options().stream().map(option -> "- " + option).collect(Collectors.joining("\n"));
        }
        return "```java\n" + ((Part.Shown) part).code() + "\n```";
    }

    private void block(String code, String output) {
        List<String> entries = JavaEntries.of(code);
        boolean declares = !entries.isEmpty()
                && !JavaEntries.declarations(entries.get(entries.size() - 1)).isEmpty();
        notebook.code(
                cell(entries),
                SavedOutput.of(output, declares),
                SavedOutput.fails(output) ? List.of("raises-exception") : List.of());
    }

    private static String cell(List<String> entries) {
        StringBuilder cell = new StringBuilder();
        for (int index = 0; index < entries.size(); index++) {
            String entry = entries.get(index).stripTrailing();
            boolean last = index == entries.size() - 1;
            boolean closed = last
                    || entry.endsWith(";")
                    || entry.endsWith("}")
                    || entry.strip().startsWith("//");
            cell.append(entry).append(closed ? "" : ";").append(last ? "" : "\n");
        }
        return cell.toString().replace(LIBRARIES, "\"../" + LIBRARIES.substring(1));
    }

    private void exercise(Step step, int position, Exercise exercise) {
        StringBuilder hints = new StringBuilder();
        exercise.hints().forEach(hint -> hints.append(folded("Hint", hint)));
        exercise.question().ifPresent(question -> hints.append(folded("Answer", answer(question))));
        notebook.markdown(hints.toString());
        notebook.code("// Your turn. The cell below has one way to do it.", List.of(), List.of());
        notebook.code(
                cell(JavaEntries.of(exercise.solution())),
                SavedOutput.of("…Step " + (position + 1) + " is done.…", false),
                List.of());
        for (Part part : step.parts()) {
            if (part instanceof Part.Shown shown && shown.use() == Part.Shown.Use.PREDICT) {
                block(shown.code(), shown.output());
            }
        }
        StringBuilder after = new StringBuilder(exercise.why());
        if (!exercise.plainSdk().isEmpty()) {
            after.append(folded("In the plain SDK", "```java\n" + exercise.plainSdk() + "\n```"));
        }
        if (!after.isEmpty()) {
            notebook.markdown(folded("Afterwards", after.toString()));
        }
    }

    private static String answer(Question question) {
        return String.join(" or ", question.right());
    }

    private static String folded(String summary, String text) {
        return "<details><summary>" + summary + "</summary>\n\n" + text.strip() + "\n\n</details>\n\n";
    }
}
