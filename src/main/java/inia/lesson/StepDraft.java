package inia.lesson;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A step while its page is being read. */
final class StepDraft {
    private final Faults faults;
    private final String title;
    private final int line;
    private final List<Part> parts = new ArrayList<>();
    private final List<String> hints = new ArrayList<>();
    private final Set<Fold.Kind> seen = EnumSet.noneOf(Fold.Kind.class);
    private SetUp setUp = SetUp.NONE;
    private List<Condition> conditions;
    private Question question;
    private int questionLine;
    private BlockText solution = BlockText.NONE;
    private String why = "";
    private BlockText plainSdk = BlockText.NONE;

    StepDraft(Faults faults, String title, int line) {
        this.faults = faults;
        this.title = title;
        this.line = line;
    }

    void part(Part part) {
        parts.add(part);
    }

    void output(String text, int line) {
        Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
        if (last instanceof Part.Block block) {
            replaceLast(new Part.Block(block.code(), text, block.line()));
        } else if (last instanceof Part.Shown shown && shown.use() == Part.Shown.Use.BROKEN) {
            replaceLast(new Part.Shown(shown.use(), shown.code(), text, shown.line()));
        } else {
            faults.add(line, "a text block is what the java block right before it prints");
        }
    }

    private void replaceLast(Part part) {
        parts.set(parts.size() - 1, part);
    }

    void fold(Fold fold) {
        if (!seen.add(fold.kind()) && fold.kind() != Fold.Kind.HINT) {
            faults.add(
                    fold.line(),
                    "step '" + title + "' has a second '" + fold.kind().summary() + "'; a step has one exercise");
        }
        switch (fold.kind()) {
            case HINT -> hint(fold);
            case SOLUTION -> solution(fold);
            case CHECK -> conditions = ConditionReader.check(faults, fold.block("check", faults));
            case ANSWER -> answer(fold);
            case WHY -> why = fold.markdown();
            case PLAIN_SDK -> plainSdk = fold.block("java", faults);
            case SET_UP -> setUp = setUp(faults, fold);
        }
    }

    private void solution(Fold fold) {
        solution = fold.block("java", faults);
        if (solution.text().isEmpty() && solution != BlockText.NONE) {
            faults.add(fold.line(), "the solution says nothing; write what a learner would type");
        }
    }

    private void hint(Fold fold) {
        if (fold.markdown().isEmpty()) {
            faults.add(fold.line(), "this hint says nothing");
        }
        hints.add(fold.markdown());
    }

    static SetUp setUp(Faults faults, Fold fold) {
        BlockText java = fold.block("java");
        List<Thing> things =
                java.text().isEmpty() || !fold.block("setup").text().isEmpty()
                        ? ConditionReader.setUp(faults, fold.block("setup", faults))
                        : List.of();
        return new SetUp(things, java.text(), fold.line());
    }

    private void answer(Fold fold) {
        List<String> right = new ArrayList<>();
        Map<String, String> wrong = new LinkedHashMap<>();
        BlockText answers = fold.block("answer", faults);
        for (KeyLine each : KeyLine.read(faults, answers)) {
            if (each.key().equals("right")) {
                right.add(each.value());
            } else if (each.key().startsWith("wrong ")) {
                wrong.put(each.key().substring("wrong ".length()).strip(), each.value());
            } else {
                faults.add(each.line(), "'" + each.key() + ":' should be 'right: …', or 'wrong …: …'");
            }
        }
        if (right.isEmpty() && answers != BlockText.NONE) {
            faults.add(fold.line(), "an answer has at least one line 'right: …'");
        }
        question = new Question(right, wrong, List.of());
        questionLine = fold.line();
        String output = fold.block("text").text();
        for (int index = 0; index < parts.size() && !output.isEmpty(); index++) {
            if (parts.get(index) instanceof Part.Shown shown && shown.use() == Part.Shown.Use.PREDICT) {
                parts.set(index, new Part.Shown(shown.use(), shown.code(), output, shown.line()));
            }
        }
    }

    Step finish() {
        return new Step(title, line, parts, setUp, exercise());
    }

    private Optional<Exercise> exercise() {
        if (conditions != null && question != null) {
            faults.add(questionLine, "step '" + title + "' has a check and an answer; it can have one of them");
        }
        if (question != null) {
            return Optional.of(exercise(answerLine(), questionLine));
        }
        if (conditions == null) {
            if (!solution.text().isEmpty() || !hints.isEmpty()) {
                faults.add(line, "step '" + title + "' has a hint or a solution, but no check and no answer");
            }
            return Optional.empty();
        }
        if (!seen.contains(Fold.Kind.SOLUTION)) {
            faults.add(line, "step '" + title + "' has a check, but no solution");
        }
        return Optional.of(exercise(solution.text(), solution.line()));
    }

    private Exercise exercise(String code, int codeLine) {
        if (hints.isEmpty()) {
            faults.add(line, "step '" + title + "' has something to solve, but no hint");
        }
        return new Exercise(
                hints,
                code,
                codeLine,
                conditions == null ? List.of() : conditions,
                Optional.ofNullable(question).map(asked -> new Question(asked.right(), asked.wrong(), options())),
                why,
                plainSdk.text(),
                plainSdk.line());
    }

    private List<String> options() {
        return parts.stream()
                .filter(Part.Choice.class::isInstance)
                .flatMap(part -> ((Part.Choice) part).options().stream())
                .toList();
    }

    private String answerLine() {
        String right = question.right().isEmpty() ? "" : question.right().get(0);
        return "answer(\"" + right.replace("\\", "\\\\").replace("\"", "\\\"") + "\")";
    }
}
