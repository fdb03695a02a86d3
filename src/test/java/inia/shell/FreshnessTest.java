package inia.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreshnessTest {
    @TempDir
    Path project;

    private Path jar;
    private Path source;

    @BeforeEach
    void build() throws IOException {
        jar = Files.createFile(project.resolve("inia.jar"));
        source = Files.createFile(
                Files.createDirectories(project.resolve("src/main/java/inia")).resolve("A.java"));
        Files.setLastModifiedTime(source, FileTime.fromMillis(1_000));
        Files.setLastModifiedTime(jar, FileTime.fromMillis(2_000));
    }

    @Test
    void isFreshWhenEverySourceIsOlder() {
        assertThat(Freshness.isOlderThanSources(jar, project)).isFalse();
    }

    @Test
    void isOldWhenASourceIsNewer() throws IOException {
        Files.setLastModifiedTime(source, FileTime.fromMillis(3_000));

        assertThat(Freshness.isOlderThanSources(jar, project)).isTrue();
    }

    @Test
    void isNotOldWhereThereIsNoJar() throws IOException {
        Files.delete(jar);

        assertThat(Freshness.isOlderThanSources(jar, project)).isFalse();
    }
}
