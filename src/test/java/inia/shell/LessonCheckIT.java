package inia.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import inia.lesson.Fault;
import inia.lesson.LessonCheck;
import inia.lesson.LocalShell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The check for authors of lessons: one lesson that is right, and the same with a fault of each kind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LessonCheckIT {
    private static final Path RIGHT = Path.of("src/test/resources/inia/lesson/harbour.md");

    private LocalShell shell;
    private LessonCheck check;
    private List<Fault> faults;

    @BeforeAll
    void checkALessonWithAFaultOfEachKind(@TempDir Path folder) throws IOException {
        System.setProperty("inia.home", folder.resolve("home").toString());
        shell = LocalShell.silent();
        check = new LessonCheck(shell, Classroom.callFaults());
        String page = Files.readString(RIGHT)
                .replace("harbour ==> s3.Bucket(", "harbour ==> s3.Bukket(")
                .replace("**Reality.** ", "")
                .replace("holds: ContentLength", "holds: ContentLength > `9`")
                .replace("S3Client.create()", "S3Client.creat()")
                .replace("right: 1\n", "right: 2\n")
                .replace("right: b", "right: c")
                .replace("<details><summary>Hint</summary>\n\nIt is `Key`.\n\n</details>\n", "")
                .replace("KeyCount == `0`", "KeyCount != `7`");
        int looked = page.indexOf("S3Client");
        page = page.substring(0, looked)
                + page.substring(looked)
                        .replaceFirst("\"Key\": \"ada\"}\nholds: !Error", "\"Kye\": \"ada\"}\nholds: !Error[");
        faults = check.check(Files.writeString(folder.resolve("faulty.md"), page));
    }

    @AfterAll
    void close() {
        shell.close();
        System.clearProperty("inia.home");
    }

    @Test
    void findsNoFaultWhereThereIsNone() {
        assertThat(check.check(RIGHT)).isEmpty();
    }

    @Test
    void findsNoFaultInTheLessonThatTheGuideForAuthorsShows(@TempDir Path folder) throws IOException {
        String guide = Files.readString(Path.of("lessons/README.md"));
        int begin = guide.indexOf("# A shelf for photos");
        String page = guide.substring(begin, guide.indexOf("````", begin));

        assertThat(check.check(Files.writeString(folder.resolve("shelf.md"), page)))
                .isEmpty();
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                arguments(21, "the output differs"),
                arguments(1, "**Reality.**"),
                arguments(55, "does not pass after its solution"),
                arguments(84, "plain SDK's form does not compile"),
                arguments(109, "the code prints something else than the right answer"),
                arguments(133, "names 'c', which is no option"),
                arguments(98, "has no parameter 'Kye'. Did you mean 'Key'?"),
                arguments(98, "is no JMESPath expression"),
                arguments(152, "of three hints"),
                arguments(152, "passes before its solution"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void namesAFaultOfEachKindWithItsLine(int line, String message) {
        assertThat(faults).as(faults.toString()).anySatisfy(fault -> {
            assertThat(fault.message()).contains(message);
            assertThat(Math.abs(fault.line() - line)).as("line of %s", fault).isLessThanOrEqualTo(4);
        });
    }

    @Test
    void saysWhereALearnerWhoComesToAStepDirectlyHasNoWayOn(@TempDir Path folder) throws IOException {
        String page = Files.readString(RIGHT);
        int setUp = page.indexOf("<details><summary>Set-up", page.indexOf("## Mend it"));
        String without = page.substring(0, setUp) + page.substring(page.indexOf("</details>", setUp) + 11);
        assertThat(check.check(Files.writeString(folder.resolve("no-way.md"), without)))
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.message()).contains("no way on"));
    }
}
