package inia.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LessonParserTest {
    private static final String PAGE = """
            # Queues

            What a queue is.

            ## Make one

            Type this:

            ```java
            1 + 1
            ```

            ```text
            $1 ==> 2
            ```

            ### Your turn

            Make a queue.

            <details><summary>Hint</summary>

            Think of a name.

            </details>

            <details><summary>Solution</summary>

            ```java
            make("q")
            ```

            </details>

            <details><summary>Check</summary>

            ```check
            look at: state sqs@eu-west-2 list_queues {"QueueNamePrefix": "q"}
            holds: QueueUrls
            missing: there is none
            done: there it is
            look at: answer
            holds: @
            missing: no answer
            ```

            </details>

            ## Read on

            The end.
            """;

    @Test
    void readsTitleIntroductionAndSteps() {
        Lesson lesson = LessonParser.parse("04-queues.md", "queues", PAGE);

        assertThat(lesson.title()).isEqualTo("Queues");
        assertThat(lesson.introduction()).isEqualTo("What a queue is.");
        assertThat(lesson.steps()).extracting(Step::title).containsExactly("Make one", "Read on");
    }

    @Test
    void keepsABlockWithTheOutputThatFollowsIt() {
        Step step = LessonParser.parse("f", "n", PAGE).steps().get(0);

        assertThat(step.parts()).contains(new Part.Block("1 + 1", "$1 ==> 2", 9));
        assertThat(step.parts().get(0)).isEqualTo(new Part.Prose("Type this:", 7));
    }

    @Test
    void readsTheFoldedPartsAsTheExercise() {
        Exercise exercise =
                LessonParser.parse("f", "n", PAGE).steps().get(0).exercise().orElseThrow();

        assertThat(exercise.hints()).containsExactly("Think of a name.");
        assertThat(exercise.solution()).isEqualTo("make(\"q\")");
        assertThat(exercise.conditions())
                .isEqualTo(List.of(
                        new Condition(
                                new Condition.State(
                                        new ApiCall("sqs@eu-west-2", "list_queues", Map.of("QueueNamePrefix", "q"))),
                                "QueueUrls",
                                "there is none",
                                "there it is",
                                38),
                        new Condition(new Condition.Answer(), "@", "no answer", "", 42)));
    }

    private static Step step(String rest) {
        return LessonParser.parse("f", "n", "# Title\n\n## Step\n\n" + rest)
                .steps()
                .get(0);
    }

    private static String fold(String summary, String content) {
        return "\n<details><summary>" + summary + "</summary>\n\n" + content + "\n\n</details>\n";
    }

    private static String block(String info, String text) {
        return "```" + info + "\n" + text + "\n```\n";
    }

    @Test
    void readsMultipleChoice() {
        Step step = step(block("choice", "a) IAM\nb) SQS")
                + fold("Hint", "Think.")
                + fold("Answer", block("answer", "right: b\nwrong a: IAM is global."))
                + fold("Why", "Queues live in a region."));

        assertThat(step.parts()).contains(new Part.Choice(List.of("a) IAM", "b) SQS"), 5));
        Exercise exercise = step.exercise().orElseThrow();
        assertThat(exercise.question())
                .contains(new Question(List.of("b"), Map.of("a", "IAM is global."), List.of("a) IAM", "b) SQS")));
        assertThat(exercise.solution()).isEqualTo("answer(\"b\")");
        assertThat(exercise.why()).isEqualTo("Queues live in a region.");
    }

    @Test
    void readsWhatIsToBePredictedAndKeepsWhatItPrintsApart() {
        Step step = step(block("java predict", "1 + 1")
                + fold("Hint", "Add.")
                + fold("Answer", block("answer", "right: 2") + "\n" + block("text", "$1 ==> 2")));

        assertThat(step.parts()).containsExactly(new Part.Shown(Part.Shown.Use.PREDICT, "1 + 1", "$1 ==> 2", 5));
    }

    @Test
    void readsCodeThatIsToBeMended() {
        Step step = step(block("java broken", "1 +") + "\n" + block("text", "| Error")
                + fold("Hint", "Look.")
                + fold("Solution", block("java", "1 + 1"))
                + fold("Check", block("check", "look at: calls\nholds: @\nmissing: none"))
                + fold("Plain SDK", block("java", "two();\nlines();")));

        assertThat(step.parts()).containsExactly(new Part.Shown(Part.Shown.Use.BROKEN, "1 +", "| Error", 5));
        assertThat(step.exercise().orElseThrow().plainSdk()).isEqualTo("two();\nlines();");
    }

    @Test
    void readsWhatALessonAndAStepBuildOn() {
        String setUp = fold(
                "Set-up",
                block(
                        "setup",
                        "look at: state iam get_user {\"UserName\": \"u9\"}\nholds: User\nmissing: u9 is gone.\n"
                                + "make: iam create_user {\"UserName\": \"u{8..9}\"}"));
        Lesson lesson = LessonParser.parse(
                "f", "n", "# Title\n" + setUp + "\n## Step\n" + fold("Set-up", block("java", "var iam = 1")));

        assertThat(lesson.setUp().things())
                .singleElement()
                .satisfies(thing -> assertThat(thing.calls())
                        .containsExactly(
                                new ApiCall("iam", "create_user", Map.of("UserName", "u8")),
                                new ApiCall("iam", "create_user", Map.of("UserName", "u9"))));
        assertThat(lesson.steps().get(0).setUp().variables()).isEqualTo("var iam = 1");
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments("b", "b", true),
                arguments("b", "B)", true),
                arguments("b", 'b', true),
                arguments("b", "a", false),
                arguments("a, c", "c a", true),
                arguments("a, c", List.of("c", "a"), true),
                arguments("a, c", "ac", false),
                arguments("a, c", "a", false),
                arguments("2", 2, true),
                arguments("2", 2.0, true),
                arguments("2", "two", false),
                arguments("[ana, ben]", List.of("ana", "ben"), true),
                arguments("[ana, ben]", "[\"ana\",\"ben\"]", true),
                arguments("[ana, ben]", new String[] {"ana", "ben"}, true),
                arguments("[ana, ben]", Stream.of("ana", "ben"), true),
                arguments("true", true, true),
                arguments("x", null, false),
                arguments("x", "", false));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void takesAnAnswerHoweverItIsWritten(String right, Object answer, boolean accepted) {
        assertThat(new Question(List.of("other", right), Map.of(), List.of()).accepts(answer))
                .isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource({"b, true", "SQS, true", "b) SQS, true", "IAM, false", "S, false"})
    void takesAnOptionThatIsWrittenOutForItsLetter(String answer, boolean accepted) {
        Question question = new Question(List.of("b"), Map.of("a", "no"), List.of("a) IAM", "b) SQS"));

        assertThat(question.accepts(answer)).isEqualTo(accepted);
        assertThat(question.remark("iam")).isEqualTo("no");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SlowDown, Throttling | true",
                "throttling, slowdown | true",
                "c, a | true",
                "SlowDown | false",
                "SlowDown, NoSuchBucket | false",
                "SlowDown, Slow | false"
            })
    void takesSeveralOptionsByTheirBeginnings(String answer, boolean accepted) {
        List<String> options = List.of("a) SlowDown, HTTP 503", "b) NoSuchBucket, HTTP 404", "c) Throttling: 400");

        assertThat(new Question(List.of("a, c"), Map.of(), options).accepts(answer))
                .isEqualTo(accepted);
    }

    @Test
    void namesAllThatIsWrongAtOnceInTheOrderOfTheLines() {
        String page = "# T\n\n## S\n\n" + block("choice", "a) one\nc) two") + fold("Hinnt", "x")
                + fold("Answer", block("answer", "wrong a: no")) + "\n</details>\n";

        assertThat(LessonParser.read("my.md", "n", page).faults())
                .extracting(Fault::line)
                .isSorted()
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void hasNoExerciseWhereThereIsNoCheck() {
        assertThat(LessonParser.parse("f", "n", PAGE).steps().get(1).exercise()).isEqualTo(Optional.empty());
    }

    static Stream<Arguments> faultyChecks() {
        return Stream.of(
                arguments("holds: @", "'look at: …' is due"),
                arguments("look at: calls", "three lines"),
                arguments("look at: stat iam\nholds: @\nmissing: m", "should be: calls, answer, or state"),
                arguments("look at: state iam list_users {x\nholds: @\nmissing: m", "not a JSON object"),
                arguments("", "three lines"));
    }

    @ParameterizedTest
    @MethodSource("faultyChecks")
    void namesTheLineAndTheFixOfAFaultyCheck(String check, String expected) {
        int start = PAGE.indexOf("look at: state");
        String page = PAGE.substring(0, start) + check + PAGE.substring(PAGE.indexOf("\n```", start));

        assertThatThrownBy(() -> LessonParser.parse("my.md", "my", page))
                .isInstanceOf(LessonException.class)
                .hasMessageContaining("my.md, line 38")
                .hasMessageContaining(expected);
    }

    @Test
    void readsAPageFromAnyEditorAlike(@TempDir Path folder) throws IOException {
        Lesson lesson = LessonParser.parse("f", "n", PAGE);
        Path file = folder.resolve("queues.md");
        for (String each :
                List.of(PAGE.replace("\n", "\r\n"), "\ufeff" + PAGE, PAGE.replace("state sqs", "state\tsqs"))) {
            Files.writeString(file, each);

            assertThat(LessonParser.parse("f", "n", LessonText.of(file))).isEqualTo(lesson);
        }
    }

    @Test
    void saysWhyAFileIsNoLesson(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("latin.md"), "# T\n\nd\u00e9j\u00e0".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(folder.resolve("picture.md"), new byte[] {'P', 0, 1});

        assertThatThrownBy(() -> LessonText.of(folder)).hasMessageContaining("is a folder. Name the lessons in it");
        assertThatThrownBy(() -> LessonText.of(folder.resolve("latin.md"))).hasMessageContaining("line 3: this is not");
        assertThatThrownBy(() -> LessonText.of(folder.resolve("picture.md"))).hasMessageContaining("not text in UTF-8");
        assertThatThrownBy(() -> LessonText.of(folder.resolve("latn.md")))
                .hasMessageContaining("There is no file")
                .hasMessageContaining("Did you mean " + folder.resolve("latin.md"));
    }

    static Stream<Arguments> faultyPages() {
        return Stream.of(
                arguments("# Queues", "", "begins with its title"),
                arguments(PAGE.substring(PAGE.indexOf("## Make one")), "", "at least one step"),
                arguments("<summary>Solution", "<summary>Hint", "but no solution"),
                arguments("<summary>Check", "<summary>Hint", "but no check"),
                arguments("<summary>Check", "<summary>Reply", "not 'Reply'"),
                arguments("<details><summary>Hint</summary>", "", "closes nothing"),
                arguments("```java\n1 + 1\n```", "", "right before it"),
                arguments("# Queues", "---\ntitle: [\n---\n\n# Queues", "no front matter"),
                arguments("1 + 1\n```", "1 + 1\n", "the block that begins here is not closed"),
                arguments("```java\n1 + 1\n```", "~~~java\n1 + 1", "a line ~~~ is due"),
                arguments("```java\n1 + 1", "    ```java\n1 + 1", "four spaces or a tab"),
                arguments("```java\n1 + 1", "```jav\n1 + 1", "Did you mean 'java'?"),
                arguments("```java\n1 + 1", "```java predicts\n1 + 1", "java predict and java broken"),
                arguments("## Read on", "##Read on", "a space after ##"),
                arguments("## Read on", "## Make one", "line 5 has a step 'Make one' too"),
                arguments("Check</summary>\n", "Check</summary>", "blank line is due after </summary>"),
                arguments("</details>\n", "", "not closed by </details>"),
                arguments("Think of a name.\n", "", "this hint says nothing"),
                arguments("make(\"q\")\n", "\n", "the solution says nothing"),
                arguments("missing: there", "mising: there", "Did you mean 'missing:'?"),
                arguments(
                        "</details>\n\n## Read on",
                        "</details>\n" + fold("Why", "a") + fold("Why", "b"),
                        "second 'Why'"),
                arguments(PAGE, " \n\n", "the file is empty"));
    }

    @ParameterizedTest
    @MethodSource("faultyPages")
    void namesWhatALessonLacks(String part, String replacement, String expected) {
        assertThat(LessonParser.read("my.md", "my", PAGE.replace(part, replacement))
                        .faults())
                .anySatisfy(fault -> assertThat(fault.message()).contains(expected));
    }
}
