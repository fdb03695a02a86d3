package inia.lesson;

import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tutor's words to the learner. */
final class Telling {
    private final PrintStream out;
    private final VariablesFile variables;

    /** What is gone and has been told, so that it is told once. */
    private final Set<String> gone = new HashSet<>();

    Telling(PrintStream out, VariablesFile variables) {
        this.out = out;
        this.variables = variables;
    }

    void nothingIsOpen() {
        out.println("No lesson is open. lessons() lists them, lesson(\"sessions\") opens the first.");
    }

    void catalogue(Catalogue catalogue) {
        catalogue.print(out);
    }

    void where(OpenStep open, long done) {
        Lesson lesson = open.lesson();
        out.println(lesson.title() + ": step " + (open.position() + 1) + " of "
                + lesson.steps().size() + ", " + done + " done. resume() shows it.");
    }

    void introduction(Lesson lesson) {
        out.println(Page.introduction(lesson));
    }

    void page(OpenStep open) {
        out.println(Page.step(open.lesson(), open.position()));
    }

    /** Only which step it is, for a page that is read elsewhere. */
    void opened(OpenStep open) {
        out.println(open.lesson().title() + ", step " + (open.position() + 1) + ": "
                + open.step().title());
    }

    void isDoneAlready() {
        out.println("(It is done already, from an earlier time: next() goes on; reset() begins in an empty account.)");
    }

    void isFirst() {
        out.println("This is the first step. resume() shows it again.");
    }

    void looksAway() {
        out.println("The tutor looks away: try what you like. resume() comes back to the lesson.");
    }

    void cleared(String kept) {
        out.println("The account is as at the lesson's beginning." + (kept.isEmpty() ? "" : " " + kept));
    }

    void begins() {
        out.println("(What the lesson begins with has been made for you.)");
    }

    void prepared(Stage.Outcome outcome) {
        outcome.made().forEach(text -> out.println("Missing, so made for you: " + text));
        outcome.missing()
                .forEach(text -> out.println("This step builds on something that could not be made: " + text
                        + " reset() begins the lesson in an empty account."));
    }

    void repaired(Stage.Outcome outcome) {
        forgetGone();
        if (outcome.made().isEmpty() && outcome.missing().isEmpty()) {
            out.println("Nothing that this step builds on is missing. reset() begins the lesson in an empty account.");
        }
        prepared(outcome);
    }

    void forgetGone() {
        gone.clear();
    }

    void gone(List<String> missing) {
        for (String thing : missing) {
            if (gone.add(thing)) {
                out.println("This step builds on what is not there now: " + thing
                        + " If that was not the task, repair() makes it again.");
            }
        }
    }

    /** The lines that make the variables, and the file that has them. */
    void variables(List<String> lines) {
        out.print(variables.offer(lines));
    }

    void changes(Verdict before, Verdict now) {
        now.lost(before).forEach(text -> out.println("But now: " + text));
        List<String> gained = now.gained(before);
        if (!gained.isEmpty()) {
            out.println("So far: " + String.join(" ", gained) + " Still missing: "
                    + now.missing().orElse(""));
        }
    }

    void notDone(OpenStep open, List<String> lacking) {
        out.println(
                "Not done yet: " + open.verdict().missing().orElse("") + "\nhint() helps, solution() shows one way.");
        forgetGone();
        gone(lacking);
    }

    void notByThat(OpenStep open) {
        out.println("This step is done, but not by that: "
                + open.verdict().missing().orElse(""));
    }

    void done(OpenStep open) {
        String done = "Step " + (open.position() + 1) + " is done.";
        String next = open.isLast() ? " next() ends the lesson." : " next() goes on.";
        out.println(open.isReadElsewhere() ? done : done + next);
    }

    void solved(OpenStep open) {
        done(open);
        if (!open.isReadElsewhere()) {
            out.print(Page.afterwards(open.step(), true));
        }
    }

    void skipped(OpenStep skipped) {
        out.println("Done for you:");
        out.println();
        out.print(Page.code(skipped.exercise().orElseThrow().solution()));
        if (skipped.verdict().isDone()) {
            out.print(Page.afterwards(skipped.step(), false));
        } else {
            out.println("It has not come about quite ("
                    + skipped.verdict().missing().orElse("")
                    + ") Something else may stand in its way; the lesson goes on all the same.");
        }
    }

    void nothingToSolve() {
        out.println("There is nothing to solve in this step: try what it shows, then next()");
    }

    void hint(OpenStep open) {
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

    void solution(OpenStep open) {
        out.println("One way to do it, for you to type:");
        out.println();
        out.println(Page.code(open.exercise().orElseThrow().solution()));
    }

    void finished(Lesson lesson, Optional<String> next) {
        out.println("That was the last step of " + lesson.title() + ". Well done!");
        out.println(next.map(name -> "Go on with: lesson(\"" + name + "\")").orElse("lessons() lists them all."));
    }
}
