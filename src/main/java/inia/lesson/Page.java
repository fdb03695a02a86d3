package inia.lesson;

/** A lesson's pages as they are shown in the shell. */
final class Page {
    private static final int MARGIN = 4;

    private Page() {}

    static String introduction(Lesson lesson) {
        return "\n" + PlainText.of(lesson.introduction());
    }

    /** A step: heading, prose, and what to type, without the output that the shell will print itself. */
    static String step(Lesson lesson, int position) {
        Step step = lesson.steps().get(position);
        StringBuilder page =
                new StringBuilder("\n").append(heading(lesson, position)).append("\n\n");
        for (Part part : step.parts()) {
            page.append(part(part)).append('\n');
        }
        return page.append(footer(step)).toString();
    }

    static String heading(Lesson lesson, int position) {
        String heading = lesson.title() + ", step " + (position + 1) + " of "
                + lesson.steps().size() + ": " + lesson.steps().get(position).title();
        return heading + "\n" + "-".repeat(heading.length());
    }

    /** A part of a page, with a line's end. */
    static String part(Part part) {
        if (part instanceof Part.Block block) {
            return code(block.code());
        } else if (part instanceof Part.Shown shown) {
            return code(shown.code());
        } else if (part instanceof Part.Choice choice) {
            return String.join("\n", choice.options()).indent(2);
        }
        return PlainText.of(((Part.Prose) part).markdown()) + "\n";
    }

    static String code(String code) {
        return code.indent(MARGIN);
    }

    private static String footer(Step step) {
        if (step.exercise().isEmpty()) {
            return "(try it, then next())";
        }
        return step.exercise().get().question().isPresent()
                ? "(answer(\"...\") answers, hint() helps, solution() tells, skip() goes on without)"
                : "(hint() helps, check() looks, solution() shows one way, skip() does it for you)";
    }

    /** What there is to say once an exercise is done: the idiomatic way, unless it has just been seen, why, and the plain SDK's. */
    static String afterwards(Step step, boolean solutionToo) {
        Exercise exercise = step.exercise().orElseThrow();
        StringBuilder page = new StringBuilder();
        for (Part part : step.parts()) {
            if (part instanceof Part.Shown shown
                    && shown.use() == Part.Shown.Use.PREDICT
                    && !shown.output().isEmpty()) {
                page.append("\nIt prints:\n\n").append(code(shown.output()));
            }
        }
        if (solutionToo && exercise.question().isEmpty()) {
            page.append("\nThe idiomatic way:\n\n").append(code(exercise.solution()));
        }
        if (!exercise.why().isEmpty()) {
            page.append('\n').append(PlainText.of(exercise.why())).append('\n');
        }
        if (!exercise.plainSdk().isEmpty()) {
            page.append("\nIn the plain SDK for Java:\n\n").append(code(exercise.plainSdk()));
        }
        return page.toString();
    }
}
