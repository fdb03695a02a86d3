package inia.lesson;

import java.io.PrintStream;

/** The lessons that come with Inia, and how far the learner has come in each. */
public final class Catalogue {
    private static final int NAME = 30;
    private static final int TITLE = 28;

    private final Lessons lessons;
    private final Progress progress;

    /**
     * The catalogue of a learner.
     *
     * @param lessons where lessons come from
     * @param desk where the learner's progress is kept
     */
    public Catalogue(Lessons lessons, Desk desk) {
        this(lessons, new Progress(desk.progress()));
    }

    Catalogue(Lessons lessons, Progress progress) {
        this.lessons = lessons;
        this.progress = progress;
    }

    /** Prints a line a lesson: how to open it, its title, and how far it has been done. */
    public void print(PrintStream out) {
        for (Lesson each : lessons.all()) {
            out.println("  " + pad("lesson(\"" + each.name() + "\")", NAME) + pad(each.title(), TITLE) + state(each));
        }
    }

    private String state(Lesson lesson) {
        if (progress.isFinished(lesson.name())) {
            return "done";
        }
        int step = progress.step(lesson.name());
        int steps = lesson.steps().size();
        return step == 0 ? steps + " steps" : "step " + (step + 1) + " of " + steps;
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
