package inia.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VariablesTest {
    @Test
    void areThoseThatAStepUses() {
        assertThat(before("iam.users()", "var iam = 1", "var s3 = 2")).containsExactly("var iam = 1");
    }

    @Test
    void areThoseThatALaterStepUses() {
        Lesson lesson =
                lesson("## One\n\n" + java("var iam = 1") + "## Two\n\nRead.\n\n## Three\n\n" + java("iam.x()"));

        assertThat(Variables.before(lesson, 1)).containsExactly("var iam = 1");
    }

    @Test
    void areThoseThatAnotherVariableNeedsInTheirOrder() {
        assertThat(before("rosa.arn()", "var iam = 1", "User rosa = iam.user(\"rosa\")", "var other = iam"))
                .containsExactly("var iam = 1", "User rosa = iam.user(\"rosa\")");
    }

    @Test
    void areMadeOnceIfMadeTwice() {
        assertThat(before("iam.users()", "var iam = 1", "var iam = 2")).containsExactly("var iam = 2");
        assertThat(before("iam.users(); b.x()", "var iam = 1", "var b = iam", "var iam = 2"))
                .containsExactly("var iam = 1", "var b = iam", "var iam = 2");
    }

    @Test
    void areNotThoseWhoseNameIsAMethodsOrInAText() {
        assertThat(before("x.key().y(\"key\")", "var key = 1")).isEmpty();
    }

    @Test
    void areThoseInTheProsesCode() {
        Lesson lesson = lesson(
                "## One\n\n" + java("var bucket = 1") + "## Two\n\nTry `bucket.objects()` too, bucket by bucket.");

        assertThat(Variables.before(lesson, 1)).containsExactly("var bucket = 1");
    }

    @Test
    void comeWithAllImportsAndClasses() {
        assertThat(before("x()", "import java.time.Duration", "record Sight(int day) {}"))
                .containsExactly("import java.time.Duration", "record Sight(int day) {}");
    }

    private static List<String> before(String used, String... declared) {
        return Variables.before(
                lesson("## One\n\n" + java(String.join("\n", declared)) + "## Two\n\n" + java(used)), 1);
    }

    private static String java(String code) {
        return "```java\n" + code + "\n```\n\n";
    }

    private static Lesson lesson(String steps) {
        return LessonParser.parse("t.md", "t", "# T\n\nHello.\n\n" + steps);
    }
}
