package inia.lesson;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The lines that make the variables of the steps before one, for a shell that has forgotten them: only those which that step or a
 * later one uses, so that nothing is made anew in vain.
 */
final class Variables {
    private static final Pattern TEXT = Pattern.compile("\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("(?<![.\\w$])[A-Za-z_]\\w*");
    private static final Pattern VARIABLE =
            Pattern.compile("(?:^|;)\\s*(?:final\\s+)?(?:var|[A-Z][\\w.]*(?:<[^=]*>)?(?:\\[])*)\\s+(\\w+)\\s*=");
    private static final Pattern CODE_SPAN = Pattern.compile("`([^`]+)`");

    private final Set<String> used = new HashSet<>();
    private final Deque<String> lines = new ArrayDeque<>();

    private Variables() {}

    /**
     * The lines in order; empty if there are none.
     *
     * @param position the step that they are for, 0 for the first
     */
    static List<String> before(Lesson lesson, int position) {
        String own = lesson.steps().get(position).setUp().variables();
        if (!own.isEmpty()) {
            return JavaEntries.of(own);
        }
        Variables variables = new Variables();
        lesson.steps().stream().skip(position).forEach(variables::use);
        for (int earlier = position - 1; earlier >= 0; earlier--) {
            variables.take(lesson.steps().get(earlier).blocks());
        }
        return List.copyOf(variables.lines);
    }

    private void use(Step step) {
        for (Part part : step.parts()) {
            if (part instanceof Part.Block block) {
                use(block.code());
            } else if (part instanceof Part.Shown shown) {
                use(shown.code());
            } else if (part instanceof Part.Prose prose) {
                useSpans(prose.markdown());
            }
        }
        step.exercise().ifPresent(exercise -> {
            use(exercise.solution());
            exercise.hints().forEach(this::useSpans);
        });
    }

    private void useSpans(String markdown) {
        CODE_SPAN.matcher(markdown).results().map(span -> span.group(1)).forEach(this::use);
    }

    private void use(String code) {
        NAME.matcher(TEXT.matcher(code).replaceAll("\"\""))
                .results()
                .map(MatchResult::group)
                .forEach(used::add);
    }

    /** Takes from the last line to the first, since a line may need one that comes before it. */
    private void take(List<Part.Block> blocks) {
        for (int block = blocks.size() - 1; block >= 0; block--) {
            List<String> declared = JavaEntries.declarations(blocks.get(block).code());
            for (int line = declared.size() - 1; line >= 0; line--) {
                take(declared.get(line));
            }
        }
    }

    private void take(String line) {
        List<String> made =
                VARIABLE.matcher(line).results().map(found -> found.group(1)).toList();
        if (made.isEmpty() || made.stream().anyMatch(used::contains)) {
            made.forEach(used::remove);
            use(line);
            made.forEach(used::remove);
            lines.addFirst(line);
        }
    }
}
