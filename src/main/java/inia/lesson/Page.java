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
            } else if (part instanceof Part.Shown shown) {
                page.append(shown.code().indent(MARGIN.length()));
            } else if (part instanceof Part.Choice choice) {
                choice.options()
                        .forEach(option -> page.append("  ").append(option).append('\n'));
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

    /** The lines of earlier steps that made variables, which a shell that was left since has forgotten; empty if none did. */
    static String variables(Lesson lesson, int position) {
        StringBuilder lines = new StringBuilder();
        for (Step step : lesson.steps().subList(0, position)) {
            for (Part part : step.parts()) {
                if (part instanceof Part.Block block && block.code().startsWith("var ")) {
                    lines.append(block.code().indent(MARGIN.length()));
                }
            }
        }
        return lines.isEmpty() ? "" : "\nVariables of the earlier steps, if you have left the shell since:\n\n" + lines;
    }
}
