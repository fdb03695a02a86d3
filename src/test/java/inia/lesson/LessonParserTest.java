package inia.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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
        assertThat(step.parts().get(0)).isEqualTo(new Part.Prose("Type this:"));
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
                                new Condition.State("sqs@eu-west-2", "list_queues", Map.of("QueueNamePrefix", "q")),
                                "QueueUrls",
                                "there is none"),
                        new Condition(new Condition.Answer(), "@", "no answer")));
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
                .hasMessageContaining("my.md, line 35")
                .hasMessageContaining(expected);
    }

    static Stream<Arguments> faultyPages() {
        return Stream.of(
                arguments("# Queues", "", "begins with its title"),
                arguments(PAGE.substring(PAGE.indexOf("## Make one")), "", "at least one step"),
                arguments("<summary>Solution", "<summary>Hint", "but no solution"),
                arguments("<summary>Check", "<summary>Hint", "but no check"),
                arguments("<summary>Check", "<summary>Answer", "not 'answer'"),
                arguments("<details><summary>Hint</summary>", "", "closes nothing"),
                arguments("```java\n1 + 1\n```", "", "right before it"));
    }

    @ParameterizedTest
    @MethodSource("faultyPages")
    void namesWhatALessonLacks(String part, String replacement, String expected) {
        assertThatThrownBy(() -> LessonParser.parse("my.md", "my", PAGE.replace(part, replacement)))
                .isInstanceOf(LessonException.class)
                .hasMessageContaining(expected);
    }
}
