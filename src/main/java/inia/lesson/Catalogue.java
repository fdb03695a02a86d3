package inia.lesson;

import java.io.PrintStream;
import java.util.function.Function;

/** The lessons that come with Inia, and how far the learner has come in each. */
public final class Catalogue {
    private final Lessons lessons;
    private final Progress progress;

    /**
     * The catalogue of a learner.
     *
     * @param lessons where lessons come from
     * @param desk where the learner's progress is kept
     */
    public Catalogue(Lessons lessons, Desk desk) {
        this(lessons, new Progress(desk.progress(), System.err::println));
    }

    Catalogue(Lessons lessons, Progress progress) {
        this.lessons = lessons;
        this.progress = progress;
    }

    /** Prints a line a lesson: how to open it, its title, and how far it has been done. */
    public void print(PrintStream out) {
        progress.tellTrouble();
        int names = widest(Catalogue::opening);
        int titles = widest(Lesson::title);
        for (Lesson each : lessons.all()) {
            out.println("  " + pad(opening(each), names) + "  " + pad(each.title(), titles) + "  " + state(each));
        }
    }

    private static String opening(Lesson lesson) {
        return "lesson(\"" + lesson.name() + "\")";
    }

    private int widest(Function<Lesson, String> column) {
        return lessons.all().stream()
                .mapToInt(lesson -> column.apply(lesson).length())
                .max()
                .orElse(0);
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
        return text + " ".repeat(width - text.length());
    }
}
