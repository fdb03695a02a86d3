package inia.lesson;

import inia.client.UnknownNameException;
import java.io.PrintStream;
import java.util.BitSet;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Leads through the lessons: shows a step, watches what the learner's calls do, and says what is done and what is missing.
 *
 * <p>Looks at effects (state, calls, answers), never at what was typed, so any right way passes. Speaks to the stream that it is
 * given and throws nothing at the learner but what a lesson's name or file has wrong.
 */
public final class Tutor {
    private final Lessons lessons;
    private final Progress progress;
    private final Ground ground;
    private final Judge judge;
    private final Stage stage;
    private final StandIn standIn;
    private final Telling telling;

    private OpenStep open;
    private boolean paused;
    private volatile boolean quiet;
    private volatile boolean away;

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
        this.progress = new Progress(desk.progress(), out::println);
        this.ground = ground;
        this.judge = new Judge(ground);
        this.stage = new Stage(ground, judge);
        this.standIn = new StandIn(shells);
        this.telling = new Telling(out, new VariablesFile(desk.variables()));
        reopen();
    }

    /** Lists the lessons, and how far each has been done. */
    public void lessons() {
        telling.catalogue(new Catalogue(lessons, progress));
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
        begin(lessons.open(name, step), step - 1);
    }

    /**
     * Opens a step whose page is read elsewhere, such as in a notebook: makes what it builds on, and says only which it is.
     *
     * @param name the lesson's name or number, or the path of a file
     * @param step 1 for the first
     * @throws UnknownNameException if there is no such lesson, naming the nearest
     * @throws LessonException if it has no such step, or its file can't be read
     */
    public synchronized void step(String name, int step) {
        Lesson lesson = lessons.open(name, step);
        if (step > 1) {
            telling.prepared(stage.prepare(lesson.setUp().things()));
        }
        progress.undone(lesson.name(), step - 1);
        open(lesson, step - 1);
        open.readElsewhere();
        telling.opened(open);
    }

    /** Goes on to the next step, once this one is done. */
    public synchronized void next() {
        if (!isOpen()) {
            return;
        }
        if (isStepDone()) {
            goOn();
        } else {
            telling.notDone(open, stage.missing(open.things()));
        }
    }

    /** Shows the step before. */
    public synchronized void back() {
        if (!isOpen()) {
            return;
        }
        if (open.position() == 0) {
            telling.isFirst();
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
                stage.prepare(skipped.things());
                // Not under the lock: what is typed makes calls, which are heard on another thread.
                standIn.solve(skipped.lesson(), skipped.position(), () -> isSolved(skipped));
            }
        } finally {
            quiet = false;
        }
        synchronized (this) {
            acknowledge(skipped);
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
            telling.looksAway();
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
            telling.prepared(stage.prepare(open.things()));
            telling.page(open);
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
        telling.cleared(kept);
        begin(open.lesson(), 0);
    }

    /** Makes again what the open step builds on, where it is gone. */
    public synchronized void repair() {
        if (!isOpen()) {
            return;
        }
        telling.repaired(stage.prepare(open.things()));
    }

    /** Looks whether the open step is done, and says what is missing if it is not. */
    public synchronized void check() {
        if (!isOpen()) {
            return;
        }
        if (open.exercise().isEmpty() || isDone(open)) {
            telling.done(open);
        } else if (!isStepDone()) {
            telling.notDone(open, stage.missing(open.things()));
        }
    }

    /** Gives the next hint of the open step; the last is the answer. */
    public synchronized void hint() {
        if (!isOpen() || !hasExercise()) {
            return;
        }
        telling.hint(open);
    }

    /** Shows one right way to do the open step. */
    public synchronized void solution() {
        if (isOpen() && hasExercise()) {
            telling.solution(open);
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
                telling.notByThat(open);
            } else {
                check();
            }
        }
    }

    /** Says where the learner is. */
    public synchronized void progress() {
        if (open != null) {
            telling.where(open, progress.countDone(open.lesson()));
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
            telling.changes(before, now);
        }
        if (call.containsKey("error")) {
            telling.gone(stage.missing(open.things()));
        }
    }

    private void begin(Lesson lesson, int position) {
        if (position == 0) {
            telling.introduction(lesson);
        } else {
            telling.prepared(stage.prepare(lesson.setUp().things()));
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
        telling.forgetGone();
        progress.open(lesson.name(), position);
        if (position == 0 && !stage.prepare(lesson.setUp().things()).made().isEmpty()) {
            telling.begins();
        }
        telling.prepared(stage.prepare(open.things()));
    }

    private void openStep(Lesson lesson, int position) {
        open(lesson, position);
        telling.page(open);
        if (open.exercise().isPresent() && !isDone(open) && open.look().isDone()) {
            telling.isDoneAlready();
        }
    }

    private void finish() {
        Lesson lesson = open.lesson();
        progress.finish(lesson.name());
        telling.finished(lesson, lessons.after(lesson));
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

    private void solved() {
        progress.done(open.lesson().name(), open.position());
        telling.solved(open);
    }

    /** Whether the stand-in has done it; then it counts as done. */
    private synchronized boolean isSolved(OpenStep step) {
        return step.look().isDone();
    }

    /** Counts what the stand-in did. */
    private void acknowledge(OpenStep skipped) {
        if (skipped.exercise().isPresent() && !isDone(skipped)) {
            if (skipped.look().isDone()) {
                progress.done(skipped.lesson().name(), skipped.position());
            }
            telling.skipped(skipped);
        }
    }

    private boolean isDone(OpenStep step) {
        return progress.isDone(step.lesson().name(), step.position());
    }

    private boolean hasExercise() {
        if (open.exercise().isEmpty()) {
            telling.nothingToSolve();
        }
        return open.exercise().isPresent();
    }

    private void offerVariables() {
        if (open != null) {
            telling.variables(Variables.before(open.lesson(), open.position()));
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
            telling.nothingIsOpen();
        }
        paused = false;
        return open != null;
    }
}
