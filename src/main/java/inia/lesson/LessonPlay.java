package inia.lesson;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Plays a lesson as a learner does, in a shell with a tutor, and finds what is not as the page says.
 *
 * <p>Everything is typed, and everything that is judged has been printed: so it is the same in any shell.
 */
final class LessonPlay {
    private static final String EMPTY = "aws.sandbox().reset()";
    private static final Pattern FAILURE = Pattern.compile("(?m)^\\|\\s+(Error|Exception)");
    /** What the tutor says of his own accord while a block is typed, which no page has. */
    private static final Pattern TUTOR = Pattern.compile("(?m)^(So far: |But now: |This step builds on ).*\\R?");

    private static final Pattern DONE_BY_A_BLOCK = Pattern.compile("(?m)^Step \\d+ is done\\.");
    private static final int LINES_SHOWN = 40;
    private static final Pattern NUMBERED = Pattern.compile("(?m)^\\$\\d+ ==> ");
    private static final String DONE = "is done.";
    private static final String NOT_DONE = "Not done yet";

    private final Typist shell;
    private final Lesson lesson;
    private final List<Fault> known;
    private final Faults faults;

    /**
     * A play.
     *
     * @param known what is known to be wrong with the conditions: how a step ends that has one of these is not judged
     */
    LessonPlay(Typist shell, Lesson lesson, List<Fault> known) {
        this.shell = shell;
        this.lesson = lesson;
        this.known = known;
        this.faults = new Faults(lesson.file());
    }

    /** Plays it from its beginning to its end, in an empty account. */
    List<Fault> whole() {
        begin();
        String opened = shell.type("lesson(" + JavaText.of(lesson.name()) + ", 1)");
        if (!opened.contains(lesson.steps().get(0).title())) {
            faults.add(1, "the lesson can't be opened: " + inShort(opened));
            return faults.found();
        }
        expectNothingLacking(lesson.setUp(), opened, "could not be made");
        shell.type("reset()");
        for (int position = 0; position < lesson.steps().size(); position++) {
            step(position);
        }
        return faults.found();
    }

    /** Plays a step by itself, from what it is set up with: as who opens the lesson there, or has deleted all before it. */
    List<Fault> alone(int position) {
        Step step = lesson.steps().get(position);
        begin();
        shell.type("lesson(" + JavaText.of(lesson.name()) + ", 1)");
        shell.type("reset()");
        shell.type(EMPTY);
        String opened = shell.type("lesson(" + JavaText.of(lesson.name()) + ", " + (position + 1) + ")");
        String where = "no way on for who opens the lesson here (" + "lesson(…, " + (position + 1) + ")): ";
        if (opened.contains("could not be made")) {
            faults.add(step.setUp().line(), where + "the set-up can't be made: " + inShort(opened));
        }
        if (opened.contains("It is done already")) {
            faults.add(step.line(), where + "the set-up does the exercise already");
        }
        for (String entry : Variables.before(lesson, position)) {
            String printed = shell.type(entry);
            if (FAILURE.matcher(printed).find()) {
                faults.add(
                        step.line(),
                        where + "its variables can't be made, write a Set-up with a java block: " + entry + " prints "
                                + inShort(printed));
            }
        }
        for (Part.Block block : step.blocks()) {
            compare(block, where + "write a Set-up for this step; ");
        }
        step.exercise().filter(exercise -> isJudged(step)).ifPresent(exercise -> {
            String printed = typeAll(exercise.solution());
            if (!printed.contains(DONE)) {
                faults.add(
                        exercise.solutionLine(),
                        where + "the solution does not do it: " + inShort(shell.type("check()")));
            }
        });
        return faults.found();
    }

    private void begin() {
        shell.type("/reset");
        shell.type(EMPTY);
    }

    private void step(int position) {
        Step step = lesson.steps().get(position);
        int before = faults.found().size();
        boolean done = false;
        for (Part part : step.parts()) {
            String printed = "";
            if (part instanceof Part.Block block) {
                printed = compare(block, "");
            } else if (part instanceof Part.Shown shown && shown.use() == Part.Shown.Use.BROKEN) {
                printed = broken(shown);
            }
            if (!done && DONE_BY_A_BLOCK.matcher(printed).find()) {
                done = true;
                faults.add(
                        step.line(),
                        "the check of '" + step.title() + "' passes before its solution, by what the page shows: "
                                + inShort(code(part)));
            }
        }
        if (step.exercise().isPresent() && !done) {
            if (isJudged(step)) {
                exercise(step, step.exercise().get());
            } else {
                typeAll(step.exercise().get().solution());
            }
        }
        goOn(position, faults.found().size() > before || !isJudged(step));
    }

    private boolean isJudged(Step step) {
        return step.exercise().stream()
                .flatMap(exercise -> exercise.conditions().stream())
                .noneMatch(condition -> known.stream().anyMatch(fault -> fault.line() == condition.line()));
    }

    private static String code(Part part) {
        return part instanceof Part.Block block ? block.code() : ((Part.Shown) part).code();
    }

    /** Goes on to the next step; where the step has a fault, that is why it may not be done, and enough is said. */
    private void goOn(int position, boolean faulty) {
        Step step = lesson.steps().get(position);
        boolean last = position + 1 == lesson.steps().size();
        String printed = shell.type("next()");
        if (last && !printed.contains("That was the last step")
                || !last && !printed.contains(lesson.steps().get(position + 1).title())) {
            if (!faulty) {
                faults.add(step.line(), "next() does not go on after this step: " + inShort(printed));
            }
            shell.type(last ? "" : "lesson(" + JavaText.of(lesson.name()) + ", " + (position + 2) + ")");
        } else if (!last) {
            expectNothingLacking(lesson.steps().get(position + 1).setUp(), printed, "made for you");
            expectNothingLacking(lesson.steps().get(position + 1).setUp(), printed, "could not be made");
        }
    }

    private void expectNothingLacking(SetUp setUp, String printed, String sign) {
        printed.lines()
                .filter(line -> line.contains(sign))
                .forEach(line -> faults.add(
                        setUp.line(),
                        "what the steps before should have left is not there, or not as 'holds' says: " + line));
    }

    private String compare(Part.Block block, String where) {
        String typed = shell.type(block.code());
        String printed = TUTOR.matcher(typed).replaceAll("");
        boolean asThePageSays = !block.output().isEmpty() && Printed.matches(block.output(), printed);
        if (DONE_BY_A_BLOCK.matcher(typed).find() || asThePageSays) {
            return typed;
        }
        if (FAILURE.matcher(printed).find() && !FAILURE.matcher(block.output()).find()) {
            faults.add(lineOf(block, printed), where + "the block fails: " + inShort(printed));
        } else if (!block.output().isEmpty()) {
            faults.add(
                    block.line(),
                    where + "the output differs.\n  the page says:\n"
                            + block.output().indent(4) + "  the shell prints:\n"
                            + inPart(printed));
        }
        return typed;
    }

    /** The line that the shell says has an error, if it shows one of the block's; else the block's first. */
    private static int lineOf(Part.Block block, String printed) {
        List<String> code = block.code().lines().toList();
        return IntStream.range(0, code.size())
                .filter(row -> !code.get(row).isBlank()
                        && printed.contains("|  " + code.get(row).stripTrailing()))
                .map(row -> block.line() + 1 + row)
                .findFirst()
                .orElse(block.line());
    }

    private String broken(Part.Shown shown) {
        String printed = shell.type(shown.code());
        if (!shown.output().isEmpty() && !Printed.matches(shown.output(), printed)) {
            faults.add(shown.line(), "the output differs; the shell prints:\n" + inPart(printed));
        }
        return printed;
    }

    private void exercise(Step step, Exercise exercise) {
        for (int rung = 1; rung <= exercise.hints().size() + 1; rung++) {
            String hint = shell.type("hint()");
            if (!hint.contains("(hint " + rung + " of " + (exercise.hints().size() + 1))) {
                faults.add(step.line(), "hint " + rung + " is not given: " + inShort(hint));
            }
        }
        if (!shell.type("check()").contains(NOT_DONE)) {
            faults.add(step.line(), "the check of '" + step.title() + "' passes before its solution");
            return;
        }
        exercise.question().ifPresent(question -> wrongAnswers(step, question));
        String printed = typeAll(exercise.solution());
        if (FAILURE.matcher(printed).find()) {
            faults.add(exercise.solutionLine(), "the solution fails: " + inShort(printed));
        } else if (!printed.contains(DONE)) {
            faults.add(
                    exercise.solutionLine(),
                    "the check of '" + step.title() + "' does not pass after its solution: "
                            + inShort(shell.type("check()")));
        }
        predicted(step, exercise);
    }

    private void wrongAnswers(Step step, Question question) {
        for (Part part : step.parts()) {
            if (part instanceof Part.Choice choice) {
                choice.letters().stream()
                        .filter(letter -> !question.accepts(letter))
                        .filter(letter ->
                                !shell.type("answer(\"" + letter + "\")").contains(NOT_DONE))
                        .forEach(letter -> faults.add(choice.line(), "answer '" + letter + "' is taken, and is wrong"));
            }
        }
    }

    private void predicted(Step step, Exercise exercise) {
        for (Part part : step.parts()) {
            if (part instanceof Part.Shown shown && shown.use() == Part.Shown.Use.PREDICT) {
                String printed = shell.type(shown.code());
                String right = exercise.question().orElseThrow().right().get(0);
                if (!prints(printed, right)) {
                    faults.add(
                            shown.line(), "the code prints something else than the right answer: " + inShort(printed));
                } else if (!shown.output().isEmpty() && !Printed.matches(shown.output(), printed)) {
                    faults.add(shown.line(), "the output differs; the shell prints:\n" + inPart(printed));
                }
            }
        }
    }

    /** Whether an answer stands in what was printed, as a word of its own; the number in {@code $1 ==>} is none. */
    private static boolean prints(String printed, String answer) {
        String bare = NUMBERED.matcher(printed).replaceAll("");
        return Pattern.compile("(?<![\\w.])" + Pattern.quote(AnswerText.of(answer)) + "(?!\\w)")
                .matcher(AnswerText.of(bare))
                .find();
    }

    /** Compiles the plain SDK's forms, each as a method that nobody calls. */
    List<Fault> plainSdk() {
        lesson.steps()
                .forEach(step -> step.exercise()
                        .filter(exercise -> !exercise.plainSdk().isEmpty())
                        .ifPresent(this::compile));
        return faults.found();
    }

    private void compile(Exercise exercise) {
        shell.type("/reset");
        StringBuilder body = new StringBuilder();
        for (String line : exercise.plainSdk().lines().toList()) {
            if (line.startsWith("import ")) {
                shell.type(line);
            } else {
                body.append(line).append('\n');
            }
        }
        String printed = shell.type("void inThePlainSdk() throws Exception {\n" + body + "}");
        if (FAILURE.matcher(printed).find() || printed.contains("cannot be invoked")) {
            faults.add(
                    exercise.plainSdkLine(),
                    "the plain SDK's form does not compile (it stands alone, with its own imports): "
                            + inShort(printed));
        }
    }

    private String typeAll(String code) {
        StringBuilder printed = new StringBuilder();
        JavaEntries.of(code).forEach(entry -> printed.append(shell.type(entry)).append('\n'));
        return printed.toString();
    }

    /** As much of what was printed as somebody reads, each line moved in. */
    private static String inPart(String printed) {
        List<String> all = printed.stripTrailing().lines().toList();
        String more = all.size() > LINES_SHOWN ? "\n… and " + (all.size() - LINES_SHOWN) + " lines more" : "";
        return (String.join("\n", all.subList(0, Math.min(LINES_SHOWN, all.size()))) + more)
                .indent(4)
                .stripTrailing();
    }

    private static String inShort(String printed) {
        String text = printed.strip().replaceAll("\\s*\\n\\s*", " / ");
        return text.length() <= 300 ? text : text.substring(0, 300) + " …";
    }
}
