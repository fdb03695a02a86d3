package inia.lesson;

/** A lesson's page as it is shown in the shell. */
final class Page {
    private static final String MARGIN = "    ";

    private Page() {}

    static String introduction(Lesson lesson) {
        return "\n" + PlainText.of(lesson.introduction());
    }

    /** A step: heading, prose, and what to type, without the output that the shell will print itself. */
    static String step(Lesson lesson, int position) {
        Step step = lesson.steps().get(position);
        String heading = lesson.title() + ", step " + (position + 1) + " of "
                + lesson.steps().size() + ": " + step.title();
        StringBuilder page = new StringBuilder("\n")
                .append(heading)
                .append('\n')
                .append("-".repeat(heading.length()))
                .append("\n\n");
        for (Part part : step.parts()) {
            if (part instanceof Part.Block block) {
                page.append(block.code().indent(MARGIN.length()));
            } else if (part instanceof Part.Prose prose) {
                page.append(PlainText.of(prose.markdown())).append('\n');
            }
            page.append('\n');
        }
        return page.append(
                        step.exercise().isPresent()
                                ? "(hint() helps, check() looks, solution() shows one way)"
                                : "(try it, then next())")
                .toString();
    }
}
