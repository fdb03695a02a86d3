package inia.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The command line of the program: help, mistakes, exit codes. */
class ProgramTest {
    /** What a command printed, and its exit code. */
    private record Ran(int code, String printed) {
        static Ran of(String... arguments) {
            StringWriter printed = new StringWriter();
            CommandLine line = Program.line().setOut(new PrintWriter(printed)).setErr(new PrintWriter(printed));
            return new Ran(line.execute(arguments), printed.toString());
        }
    }

    static Stream<Arguments> commandLines() {
        return Stream.of(
                arguments(List.of("--help"), 0, "opens the shell"),
                arguments(List.of("--version"), 0, "Inia "),
                arguments(List.of("sandbox", "--help"), 0, "--port"),
                arguments(List.of("lessons", "--help"), 0, "Lists the lessons"),
                arguments(List.of("archive", "--help"), 0, "starts fast"),
                arguments(List.of("completion", "--help"), 0, "source <("),
                arguments(List.of("docs", "--help"), 0, "docs iam create_user"),
                arguments(List.of("model", "iam"), 0, "\"User\""),
                arguments(List.of("model", "imm"), 1, "Did you mean 'iam'?"),
                arguments(
                        List.of("snadbox"), 2, "There is no script and no command 'snadbox'. Did you mean 'sandbox'?"),
                arguments(List.of("--lessn", "sessions"), 2, "--lesson"),
                arguments(List.of("--lesson"), 2, "NAME"),
                arguments(List.of("sandbox", "--prot", "1"), 2, "--port"));
    }

    @ParameterizedTest
    @MethodSource("commandLines")
    void answersAndSaysHowItWent(List<String> line, int code, String printed) {
        Ran ran = Ran.of(line.toArray(String[]::new));

        assertThat(ran.printed()).contains(printed).doesNotContain("\tat ");
        assertThat(ran.code()).isEqualTo(code);
    }

    @Test
    void completesEveryCommandInBash(@TempDir Path folder) throws IOException, InterruptedException {
        String script = Ran.of("completion").printed();
        Path file = Files.writeString(
                folder.resolve("complete.bash"),
                script
                        + "\ncompopt() { :; }; COMP_WORDS=(inia sand); COMP_CWORD=1; _complete_inia; echo \"${COMPREPLY[@]}\"\n");

        Process bash = new ProcessBuilder("bash", file.toString())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(bash.getInputStream().readAllBytes()).strip()).isEqualTo("sandbox");
    }

    @Test
    void opensTheShellOnlyForWhatTheShellTakes(@TempDir Path folder) throws IOException {
        Path script = Files.createFile(folder.resolve("lab.jsh"));

        ShellArguments all = ShellArguments.parse(List.of("--profile", "root", "--lesson=sessions", script.toString()))
                .orElseThrow();

        assertThat(all.profile()).contains("root");
        assertThat(all.lesson()).contains("sessions");
        assertThat(all.scripts()).containsExactly(script);
        assertThat(ShellArguments.parse(List.of())).isPresent();
        assertThat(ShellArguments.parse(List.of("sandbox"))).isEmpty();
        assertThat(ShellArguments.parse(List.of("--help"))).isEmpty();
        assertThat(ShellArguments.parse(List.of("--lesson"))).isEmpty();
        assertThat(ShellArguments.parse(List.of(folder.resolve("none.jsh").toString())))
                .isEmpty();
    }
}
