package inia.lesson;

import inia.client.UnknownNameException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Leads through the lessons: shows a step, watches what the learner's calls do, and says when the step is done.
 *
 * <p>Looks at effects (state, calls, answers), never at what was typed, so any right way passes. Speaks to the stream that it is
 * given and throws nothing at the learner but what a lesson's name or file has wrong.
 */
public final class Tutor {
    private final Lessons lessons;
    private final Progress progress;
    private final Judge judge;
    private final PrintStream out;

    private Lesson lesson;
    private int position;
    private int hintsGiven;
    private final List<Map<String, Object>> calls = new ArrayList<>();
    private Object answer;

    /**
     * A tutor.
     *
     * @param lessons where lessons come from
     * @param progressFile the file that keeps how far the learner has come; made when there is something to keep
     * @param state looks at the state for a check, without leaving a trace in the learner's calls
     * @param out where to speak
     */
    public Tutor(Lessons lessons, Path progressFile, StateReader state, PrintStream out) {
        this.lessons = lessons;
        this.progress = new Progress(progressFile);
        this.judge = new Judge(state);
        this.out = out;
        resume();
    }

    /** Lists the lessons, and how far each has been done. */
    public void lessons() {
        for (Lesson each : lessons.all()) {
            String state = progress.isFinished(each.name())
                    ? "done"
                    : progress.step(each.name()) == 0
                            ? each.steps().size() + " steps"
                            : "step " + (progress.step(each.name()) + 1) + " of "
                                    + each.steps().size();
            out.println("  " + pad("lesson(\"" + each.name() + "\")", 24) + pad(each.title(), 32) + state);
        }
    }

    /**
     * Opens a lesson where the learner left it, or at its first step.
     *
     * @param name the lesson's name or number, or the path of a file
     * @throws UnknownNameException if there is no such lesson, naming the nearest
     * @throws LessonException if its file can't be read
     */
    public synchronized void lesson(String name) {
        lesson = lessons.open(name);
        int step = progress.isFinished(lesson.name()) ? 0 : progress.step(lesson.name());
        position = Math.min(step, lesson.steps().size() - 1);
        if (position == 0) {
            out.println(Page.introduction(lesson));
        }
        openStep();
        out.print(Page.variables(lesson, position));
    }

    /** Goes on to the next step, once this one is done. */
    public synchronized void next() {
        if (!isOpen() || !isStepDone()) {
            return;
        }
        if (position + 1 < lesson.steps().size()) {
            position++;
            openStep();
        } else {
            finish();
        }
    }

    /** Looks whether the open step is done, and says what is missing if it is not. */
    public synchronized void check() {
        if (isOpen() && isStepDone()) {
            out.println(done());
        }
    }

    /** Gives the next hint of the open step. */
    public synchronized void hint() {
        if (!isOpen()) {
            return;
        }
        List<String> hints = step().exercise().map(Exercise::hints).orElse(List.of());
        if (hints.isEmpty()) {
            out.println("There is nothing to solve in this step: try what it shows, then next()");
        } else if (hintsGiven == hints.size()) {
            out.println("That was the last hint. solution() shows one way.");
        } else {
            out.println(PlainText.of(hints.get(hintsGiven++)));
            out.println("(hint " + hintsGiven + " of " + hints.size() + ")");
        }
    }

    /** Shows one right way to do the open step. */
    public synchronized void solution() {
        if (!isOpen()) {
            return;
        }
        if (step().exercise().isEmpty()) {
            out.println("There is nothing to solve in this step: try what it shows, then next()");
            return;
        }
        out.println("One way to do it, for you to type:");
        out.println();
        out.println(step().exercise().get().solution().indent(4));
    }

    /**
     * Takes the learner's answer to the open step's question, and says whether it is right.
     *
     * @param value a text, a number, a list or set, or whatever else the question asks for
     */
    public synchronized void answer(Object value) {
        answer = GivenAnswer.plain(value);
        check();
    }

    /** Says where the learner is. */
    public synchronized void progress() {
        if (isOpen()) {
            long done = IntStream.range(0, lesson.steps().size())
                    .filter(step -> progress.isDone(lesson.name(), step))
                    .count();
            out.println(lesson.title() + ": step " + (position + 1) + " of "
                    + lesson.steps().size() + ", " + done + " done.");
        }
        lessons();
    }

    /**
     * Hears of a call that the learner made, and says so if it completes the open step.
     *
     * @param call the call in the form that a check's {@code calls} show: service, operation, parameters, profile, region, and
     *     status or error
     */
    public synchronized void called(Map<String, Object> call) {
        if (lesson == null) {
            return;
        }
        calls.add(call);
        if (step().exercise().isPresent()
                && !progress.isDone(lesson.name(), position)
                && missing().isEmpty()) {
            out.println(done());
        }
    }

    private void openStep() {
        calls.clear();
        answer = null;
        hintsGiven = 0;
        progress.open(lesson.name(), position);
        out.println(Page.step(lesson, position));
    }

    private void finish() {
        progress.finish(lesson.name());
        out.println("That was the last step of " + lesson.title() + ". Well done!");
        List<String> names = lessons.names();
        int next = names.indexOf(lesson.name()) + 1;
        out.println(
                next < names.size()
                        ? "Go on with: lesson(\"" + names.get(next) + "\")"
                        : "It is the last lesson so far. lessons() lists them all.");
        lesson = null;
    }

    /** Whether the open step is done; says what is missing if not. */
    private boolean isStepDone() {
        if (step().exercise().isEmpty() || progress.isDone(lesson.name(), position)) {
            return true;
        }
        Optional<String> missing = missing();
        missing.ifPresent(text -> out.println("Not done yet: " + text + "\nhint() helps, solution() shows one way."));
        return missing.isEmpty();
    }

    private Optional<String> missing() {
        Optional<String> missing = judge.missing(step().exercise().orElseThrow(), calls, answer);
        if (missing.isEmpty()) {
            progress.done(lesson.name(), position);
        }
        return missing;
    }

    private String done() {
        boolean last = position + 1 == lesson.steps().size();
        return "Step " + (position + 1) + " is done. " + (last ? "next() ends the lesson." : "next() goes on.");
    }

    private Step step() {
        return lesson.steps().get(position);
    }

    /** Opens the lesson that was open before a restart; if it can't be read any more, no lesson is open. */
    private void resume() {
        if (!progress.openLesson().isEmpty()) {
            try {
                lesson = lessons.open(progress.openLesson());
                position = Math.min(progress.step(lesson.name()), lesson.steps().size() - 1);
            } catch (LessonException | UnknownNameException gone) {
                lesson = null;
            }
        }
    }

    /** Whether a lesson is open; says what to do if there is none. */
    private boolean isOpen() {
        if (lesson == null) {
            out.println("No lesson is open. lessons() lists them, lesson(\"sessions\") opens the first.");
        }
        return lesson != null;
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
