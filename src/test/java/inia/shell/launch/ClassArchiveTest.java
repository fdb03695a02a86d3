package inia.shell.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive of classes, as this JVM takes it. */
class ClassArchiveTest {
    @TempDir
    Path folder;

    @Test
    void startsInSilenceWhereTheArchiveDoesNotFit() throws IOException, InterruptedException {
        Path broken = Files.writeString(folder.resolve("broken.jsa"), "no archive at all");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(new ClassArchive(broken, folder.resolve("inia.jar")).use());
        command.add("--version");

        Process java = new ProcessBuilder(command).redirectErrorStream(true).start();

        assertThat(new String(java.getInputStream().readAllBytes()).lines().toList())
                .hasSize(3)
                .first()
                .asString()
                .matches("(openjdk|java) .*");
        assertThat(java.waitFor()).isZero();
    }

    @Test
    void isAnotherForAnotherBuild() throws IOException {
        Path jar = Files.writeString(folder.resolve("inia.jar"), "one");
        Path first = ClassArchive.of(jar).file();

        assertThat(ClassArchive.of(jar).file()).isEqualTo(first);
        assertThat(first.getParent()).isEqualTo(folder.resolve("cds"));
        Files.writeString(jar, "another");
        assertThat(ClassArchive.of(jar).file()).isNotEqualTo(first);
    }

    @Test
    void redirectsNothingButSystemExit() throws Exception {
        byte[] own;
        try (var in = ClassArchiveTest.class.getResourceAsStream("ClassArchiveTest.class")) {
            own = in.readAllBytes();
        }

        assertThat(ExitCalls.redirected(own)).as("a class that does not exit").isSameAs(own);
    }
}
