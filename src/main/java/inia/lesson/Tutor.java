package inia.lesson;

import inia.client.UnknownNameException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Leads through the lessons: shows a step, watches what the learner's calls do, and says what is done and what is missing.
 *
 * <p>Looks at effects (state, calls, answers), never at what was typed, so any right way passes. Speaks to the stream that it is
 * given and throws nothing at the learner but what a lesson's name or file has wrong.
 */
public final class Tutor {
    private final Lessons lessons;
    private final Progress progress;
    private final VariablesFile variables;
    private final Ground ground;
    private final Judge judge;
    private final Stage stage;
    private final StandIn standIn;
    private final PrintStream out;

    private OpenStep open;
    private boolean paused;
    private volatile boolean quiet;
    private volatile boolean away;
    private final Set<String> toldGone = new HashSet<>();

    /**
     * A tutor.
     *
     * @param lessons where lessons come from
     * @param desk where the learner's progress is kept; made when there is something to keep
     * @param ground the account that the learner works in
     * @param shells opens a shell with the learner's commands, for who does an exercise in his place
     * @param out where to speak
     */
    public Tutor(Lessons lessons, Desk desk, Ground ground, Supplier<TypingShell> shells, PrintStream out) {
        this.lessons = lessons;
        this.progress = new Progress(desk.progress());
        this.variables = new VariablesFile(desk.variables());
        this.ground = ground;
        this.judge = new Judge(ground);
        this.stage = new Stage(ground, judge);
        this.standIn = new StandIn(shells);
        this.out = out;
        reopen();
    }

    /**
     * Where a learner's things are kept.
     *
     * @param progress the file with the progress
     * @param variables the file with the variables of the open step, for {@code /open}
     */
    public record Desk(Path progress, Path variables) {
        /** Where the learner was when the shell was left, such as {@code step 3 of sessions}; empty if no lesson was open. */
        public Optional<String> left() {
            Progress kept;
            try {
                kept = new Progress(progress);
            } catch (LessonException unreadable) {
                return Optional.empty();
            }
            String name = kept.openLesson();
            return name.isEmpty() ? Optional.empty() : Optional.of("step " + (kept.step(name) + 1) + " of " + name);
        }
    }

    /** Lists the lessons, and how far each has been done. */
    public void lessons() {
        new Catalogue(lessons, progress).print(out);
    }

    /**
     * Opens a lesson where the learner left it, or at its first step.
     *
     * @param name the lesson's name or number, or the path of a file
     * @throws UnknownNameException if there is no such lesson, naming the nearest
     * @throws LessonException if its file can't be read
     */
    public synchronized void lesson(String name) {
        Lesson lesson = lessons.open(name);
        int step = progress.isFinished(lesson.name()) ? 0 : progress.step(lesson.name());
        begin(lesson, Math.min(step, lesson.steps().size() - 1));
    }

    /**
     * Opens a lesson at a step of choice; what that step builds on is made where it is missing.
     *
     * @param name the lesson's name or number, or the path of a file
     * @param step 1 for the first
     * @throws UnknownNameException if there is no such lesson, naming the nearest
     * @throws LessonException if it has no such step, or its file can't be read
     */
    public synchronized void lesson(String name, int step) {
        begin(withStep(name, step), step - 1);
    }

    private Lesson withStep(String name, int step) {
        Lesson lesson = lessons.open(name);
        if (step < 1 || step > lesson.steps().size()) {
            throw new LessonException(lesson.title() + " has no step " + step + ". It has "
                    + lesson.steps().size() + ": lesson(\"" + name + "\", 1) opens the first.");
        }
        return lesson;
    }

    /**
     * Opens a step for a page that is read elsewhere, such as a notebook's: says only which it is.
     *
     * @param name the lesson's name or number, or the path of a file
     * @param step 1 for the first
     * @throws UnknownNameException if there is no such lesson, naming the nearest
     * @throws LessonException if it has no such step, or its file can't be read
     */
    public synchronized void exercise(String name, int step) {
        Lesson lesson = withStep(name, step);
        if (step > 1) {
            tellPrepared(stage.prepare(lesson.setUp().things()));
        }
        progress.undone(lesson.name(), step - 1);
        open(lesson, step - 1);
        out.println(lesson.title() + ", step " + step + ": " + open.step().title());
    }

    /** Goes on to the next step, once this one is done. */
    public synchronized void next() {
        if (!isOpen()) {
            return;
        }
        if (isStepDone()) {
            goOn();
        } else {
            tellMissing();
        }
    }

    /** Shows the step before. */
    public synchronized void back() {
        if (!isOpen()) {
            return;
        }
        if (open.position() == 0) {
            out.println("This is the first step. resume() shows it again.");
        } else {
            openStep(open.lesson(), open.position() - 1);
        }
    }

    /** Does the open step's exercise in the learner's place, and goes on. */
    public void skip() {
        OpenStep skipped;
        synchronized (this) {
            if (!isOpen()) {
                return;
            }
            skipped = open;
            quiet = true;
        }
        try {
            if (skipped.exercise().isPresent() && !isDone(skipped)) {
                // Not under the lock: what is typed makes calls, which are heard on another thread.
                standIn.solve(skipped.lesson(), skipped.position(), () -> isSolved(skipped));
            }
        } finally {
            quiet = false;
        }
        synchronized (this) {
            tellSkipped(skipped);
            open = skipped;
            goOn();
            offerVariables();
        }
    }

    /** Leaves the lesson for a while: the tutor does not look, until {@link #resume()}. */
    public synchronized void play() {
        if (isOpen()) {
            paused = true;
            progress.pause(true);
            out.println("The tutor looks away: try what you like. resume() comes back to the lesson.");
        }
    }

    /**
     * Does not look while something is done, such as a demo.
     *
     * @param what what is done meanwhile
     */
    public void lookAway(Runnable what) {
        away = true;
        try {
            what.run();
        } finally {
            away = false;
        }
    }

    /** Comes back to the open step, and shows it again. */
    public synchronized void resume() {
        if (isOpen()) {
            progress.pause(false);
            tellPrepared(stage.prepare(open.things()));
            out.println(Page.step(open.lesson(), open.position()));
            offerVariables();
        }
    }

    /** Brings back the lesson's beginning: an account with nothing in it but what the lesson starts with. */
    public synchronized void reset() {
        if (!isOpen()) {
            return;
        }
        String kept = ground.clear();
        progress.forget(open.lesson().name());
        out.println("The account is as at the lesson's beginning." + (kept.isEmpty() ? "" : " " + kept));
        begin(open.lesson(), 0);
    }

    /** Makes again what the open step builds on, where it is gone. */
    public synchronized void repair() {
        if (!isOpen()) {
            return;
        }
        toldGone.clear();
        Stage.Outcome outcome = stage.prepare(open.things());
        if (outcome.made().isEmpty() && outcome.missing().isEmpty()) {
            out.println("Nothing that this step builds on is missing. reset() begins the lesson in an empty account.");
        }
        tellPrepared(outcome);
    }

    /** Looks whether the open step is done, and says what is missing if it is not. */
    public synchronized void check() {
        if (!isOpen()) {
            return;
        }
        if (open.exercise().isEmpty() || isDone(open)) {
            out.println(done());
        } else if (!isStepDone()) {
            tellMissing();
        }
    }

    /** Gives the next hint of the open step; the last is the answer. */
    public synchronized void hint() {
        if (!isOpen() || !hasExercise()) {
            return;
        }
        Exercise exercise = open.exercise().orElseThrow();
        int all = exercise.hints().size() + 1;
        Optional<Integer> next = open.nextHint();
        if (next.isEmpty()) {
            out.println("That was the last hint. skip() does it for you and goes on.");
        } else if (next.get() + 1 < all) {
            out.println(PlainText.of(exercise.hints().get(next.get())));
            out.println("(hint " + (next.get() + 1) + " of " + all + ")");
        } else {
            out.println(Page.code(exercise.solution()));
            out.println("(hint " + all + " of " + all + ": the answer)");
        }
    }

    /** Shows one right way to do the open step. */
    public synchronized void solution() {
        if (isOpen() && hasExercise()) {
            out.println("One way to do it, for you to type:");
            out.println();
            out.println(Page.code(open.exercise().orElseThrow().solution()));
        }
    }

    /**
     * Takes the learner's answer to the open step's question, and says whether it is right.
     *
     * @param value a text, a number, a list or set, or whatever else the question asks for
     */
    public synchronized void answer(Object value) {
        if (quiet) {
            open.answer(value);
        } else if (isOpen()) {
            boolean before = isDone(open);
            open.answer(value);
            if (before && open.exercise().isPresent() && !open.look().isDone()) {
                out.println("This step is done, but not by that: "
                        + open.verdict().missing().orElse(""));
            } else {
                check();
            }
        }
    }

    /** Says where the learner is. */
    public synchronized void progress() {
        if (open != null) {
            Lesson lesson = open.lesson();
            long done = IntStream.range(0, lesson.steps().size())
                    .filter(step -> progress.isDone(lesson.name(), step))
                    .count();
            out.println(lesson.title() + ": step " + (open.position() + 1) + " of "
                    + lesson.steps().size() + ", " + done + " done. resume() shows it.");
        }
        lessons();
    }

    /**
     * Hears of a call that the learner made, and says what it has brought about for the open step.
     *
     * @param call the call in the form that a check's {@code calls} show: service, operation, parameters, profile, region, and
     *     status or error
     */
    public synchronized void called(Map<String, Object> call) {
        if (open == null || paused || away) {
            return;
        }
        open.called(call);
        if (quiet || isDone(open) || open.exercise().isEmpty()) {
            return;
        }
        Verdict before = open.verdict();
        Verdict now = open.lookAfter(call);
        if (now.isDone()) {
            solved();
            return;
        }
        progress.fulfilled(open.lesson().name(), open.toRemember());
        if (before != null) {
            tellChanges(now.gained(before), now.lost(before), now);
        }
        if (call.containsKey("error")) {
            tellGone();
        }
    }

    private void tellChanges(List<String> gained, List<String> lost, Verdict now) {
        lost.forEach(text -> out.println("Not any more: " + text));
        if (!gained.isEmpty()) {
            out.println("So far: " + String.join(" ", gained) + " Still missing: "
                    + now.missing().orElse(""));
        }
    }

    private void tellGone() {
        for (String gone : stage.missing(open.things())) {
            if (toldGone.add(gone)) {
                out.println("This step builds on something that is missing: " + gone + " repair() makes it again.");
            }
        }
    }

    private void begin(Lesson lesson, int position) {
        if (position == 0) {
            out.println(Page.introduction(lesson));
        } else {
            tellPrepared(stage.prepare(lesson.setUp().things()));
        }
        openStep(lesson, position);
        offerVariables();
    }

    private void goOn() {
        if (open.isLast()) {
            finish();
        } else {
            openStep(open.lesson(), open.position() + 1);
        }
    }

    private void open(Lesson lesson, int position) {
        open = new OpenStep(lesson, position, judge, new BitSet());
        paused = false;
        toldGone.clear();
        progress.open(lesson.name(), position);
        if (position == 0 && !stage.prepare(lesson.setUp().things()).made().isEmpty()) {
            out.println("(What the lesson begins with has been made for you.)");
        }
        tellPrepared(stage.prepare(open.things()));
    }

    private void openStep(Lesson lesson, int position) {
        open(lesson, position);
        out.println(Page.step(lesson, position));
        if (open.exercise().isPresent() && !isDone(open) && open.look().isDone()) {
            out.println(
                    "(It is done already, from an earlier time: next() goes on; reset() begins in an empty account.)");
        }
    }

    private void finish() {
        Lesson lesson = open.lesson();
        progress.finish(lesson.name());
        out.println("That was the last step of " + lesson.title() + ". Well done!");
        List<String> names = lessons.names();
        int next = names.indexOf(lesson.name()) + 1;
        out.println(
                next > 0 && next < names.size()
                        ? "Go on with: lesson(\"" + names.get(next) + "\")"
                        : "lessons() lists them all.");
        open = null;
    }

    /** Whether the open step is done; if it has come to be so only now, says what there is to say of it. */
    private boolean isStepDone() {
        if (open.exercise().isEmpty() || isDone(open)) {
            return true;
        }
        if (open.look().isDone()) {
            solved();
            return true;
        }
        return false;
    }

    private void tellMissing() {
        out.println(
                "Not done yet: " + open.verdict().missing().orElse("") + "\nhint() helps, solution() shows one way.");
        toldGone.clear();
        tellGone();
    }

    private void solved() {
        progress.done(open.lesson().name(), open.position());
        out.println(done());
        out.print(Page.afterwards(open.step(), true));
    }

    /** Whether the stand-in has done it; then it counts as done. */
    private synchronized boolean isSolved(OpenStep step) {
        return step.look().isDone();
    }

    private void tellSkipped(OpenStep skipped) {
        if (skipped.exercise().isEmpty() || isDone(skipped)) {
            return;
        }
        out.println("Done for you:");
        out.println();
        out.print(Page.code(skipped.exercise().get().solution()));
        if (skipped.look().isDone()) {
            progress.done(skipped.lesson().name(), skipped.position());
            out.print(Page.afterwards(skipped.step(), false));
        } else {
            out.println("It has not come about quite ("
                    + skipped.verdict().missing().orElse("")
                    + ") Something else may stand in its way; the lesson goes on all the same.");
        }
    }

    private boolean isDone(OpenStep step) {
        return progress.isDone(step.lesson().name(), step.position());
    }

    private boolean hasExercise() {
        if (open.exercise().isEmpty()) {
            out.println("There is nothing to solve in this step: try what it shows, then next()");
        }
        return open.exercise().isPresent();
    }

    private String done() {
        return "Step " + (open.position() + 1) + " is done. "
                + (open.isLast() ? "next() ends the lesson." : "next() goes on.");
    }

    private void tellPrepared(Stage.Outcome outcome) {
        outcome.made().forEach(text -> out.println("Missing, so made for you: " + text));
        outcome.missing()
                .forEach(text -> out.println("This step builds on something that could not be made: " + text
                        + " reset() begins the lesson in an empty account."));
    }

    private void offerVariables() {
        if (open != null) {
            out.print(variables.offer(Page.variables(open.lesson(), open.position())));
        }
    }

    /** Opens the lesson that was open before a restart; if it can't be read any more, no lesson is open. */
    private void reopen() {
        if (!progress.openLesson().isEmpty()) {
            try {
                Lesson lesson = lessons.open(progress.openLesson());
                int position =
                        Math.min(progress.step(lesson.name()), lesson.steps().size() - 1);
                open = new OpenStep(lesson, position, judge, progress.fulfilled(lesson.name()));
                paused = progress.isPaused();
            } catch (LessonException | UnknownNameException gone) {
                open = null;
            }
        }
    }

    /** Whether a lesson is open, which the tutor looks at again from now on; says what to do if there is none. */
    private boolean isOpen() {
        if (open == null) {
            out.println("No lesson is open. lessons() lists them, lesson(\"sessions\") opens the first.");
        }
        paused = false;
        return open != null;
    }
}
