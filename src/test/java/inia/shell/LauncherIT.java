package inia.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell as {@code java -jar target/inia.jar} opens it, from a folder that is not the project's. */
class LauncherIT {
    @TempDir
    Path folder;

    /** What it printed, and its exit code. */
    private record Session(int code, String printed) {}

    @Test
    void isTheWholeShellInOneJvmFromAnyFolder() throws IOException, InterruptedException {
        Path script = Files.writeString(
                folder.resolve("lab.jsh"),
                "String greet(String who) {\r\n    return \"hello \" + who;\r\n}\r\nSystem.out.println(greet(\"queue\"))\r\n");

        Session session = type(
                List.of(
                        "aws.identity().arn()",
                        "aws.resource(IAM).users().count()",
                        "List.of(Duration.ofSeconds(90))",
                        "System.exit(3)",
                        "\"x\".repeat(3000) + \"end\"",
                        "/exit 4"),
                "--profile",
                "root",
                "--lesson=sessions",
                script.toString());

        assertThat(session.printed())
                .contains("Inia: ")
                .contains("aws> ")
                .contains("Sessions, step 1 of")
                .as("a script with the line ends of Windows")
                .contains("hello queue")
                .contains("\"arn:aws:iam::123456789012:root\"")
                .contains("[PT1M30S]")
                .contains("System.exit(3) would end the shell")
                .contains("xend\"")
                .doesNotContain("jshell>");
        assertThat(session.code()).isEqualTo(4);
        assertThat(Files.readString(folder.resolve("home/shell.properties")))
                .as("what was typed is remembered")
                .contains("aws.resource(IAM).users().count()");
    }

    private Session type(List<String> lines, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dinia.archive=never",
                "-jar",
                Path.of("target/inia.jar").toAbsolutePath().toString()));
        command.addAll(Arrays.asList(arguments));
        Path typed = Files.writeString(folder.resolve("typed"), String.join("\n", lines) + "\n");
        ProcessBuilder shell = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(typed.toFile())
                .redirectErrorStream(true);
        shell.environment().put("INIA_HOME", folder.resolve("home").toString());
        Process process = shell.start();
        String printed = new String(process.getInputStream().readAllBytes());
        return new Session(process.waitFor(), printed);
    }
}
