package inia.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LessonParserTest {
    private static final String PAGE =
            """
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

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            textBlock =
                    """
            'look at: calls'                              => '```check\\nholds: @\\n```'
            'look at: calls => three lines'               => '```check\\nlook at: calls\\n```'
            'should be: calls, answer, or state'          => '```check\\nlook at: stat iam\\nholds: @\\nmissing: m\\n```'
            'not a JSON object'                           => '```check\\nlook at: state iam list_users {x\\nholds: @\\nmissing: m\\n```'
            """)
    void namesTheLineAndTheFixOfAFaultyCheck(String expected, String block) {
        String page = PAGE.replaceFirst("(?s)```check.*?```", block.replace("\\n", "\n").replace("$", "\\$"));

        assertThatThrownBy(() -> LessonParser.parse("my.md", "my", page))
                .isInstanceOf(LessonException.class)
                .hasMessageContaining("my.md, line 35")
                .hasMessageContaining(expected.replaceFirst("look at: calls => ", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            textBlock =
                    """
            'begins with its title'   => '# Queues'          => ''
            'at least one step'       => '## '               => '### '
            'but no solution'         => 'Solution'          => 'Hint'
            'but no check'            => '<summary>Check'    => '<summary>Hint'
            'not \\'answer\\''        => '<summary>Check'    => '<summary>Answer'
            'closes nothing'          => '<details><summary>Hint</summary>' => ''
            """)
    void namesWhatALessonLacks(String expected, String part, String replacement) {
        String page = PAGE.replace(part, replacement == null ? "" : replacement);

        assertThatThrownBy(() -> LessonParser.parse("my.md", "my", page))
                .isInstanceOf(LessonException.class)
                .hasMessageContaining(expected.replace("\\", ""));
    }
}
