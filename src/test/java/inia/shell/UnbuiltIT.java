package inia.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder in which Inia can't be built: the shell says what to do, and opens all the same. */
class UnbuiltIT {
    @TempDir
    Path folder;

    @BeforeEach
    void takeTheStartUpFileOnly() throws IOException {
        Files.copy(Path.of("startup.jsh"), folder.resolve("startup.jsh"));
    }

    @Test
    void saysToInstallMavenWhereThereIsNone() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("src/build"));
        Files.copy(Path.of("src/build/Build.java"), folder.resolve("src/build/Build.java"));

        assertThat(open())
                .contains("Inia is not built yet.")
                .contains("install Maven")
                .contains("[1]")
                .doesNotContain("Exception")
                .doesNotContain("cannot find symbol");
    }

    @Test
    void saysToGoToItsFolderWhenOpenedFromAnother() throws IOException, InterruptedException {
        assertThat(open()).contains("Inia opens from its own folder").doesNotContain("Exception");
    }

    private String open() throws IOException, InterruptedException {
        ProcessBuilder jshell = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jshell")
                                .toString(),
                        "--startup",
                        "startup.jsh")
                .directory(folder.toFile())
                .redirectErrorStream(true);
        jshell.environment().put("PATH", folder.toString());
        Process process = jshell.start();
        process.getOutputStream().write("List.of(1)\n".getBytes());
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return printed;
    }
}
