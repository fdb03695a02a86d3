package inia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
    @TempDir
    Path folder;

    private final Path user = Path.of("/home/learner");

    @Test
    void isInTheProjectsFolderWhereTheShellStarts() throws IOException {
        Files.createFile(folder.resolve("startup.jsh"));

        assertThat(Home.locate(Map.of(), folder, user)).isEqualTo(folder.resolve(".inia"));
    }

    @Test
    void isInTheUsersFolderElsewhere() {
        assertThat(Home.locate(Map.of(), folder, user)).isEqualTo(user.resolve(".inia"));
    }

    @Test
    void isWhereTheEnvironmentSays() {
        assertThat(Home.locate(Map.of("INIA_HOME", "/elsewhere"), folder, user)).isEqualTo(Path.of("/elsewhere"));
        assertThat(Home.locate(Map.of("INIA_HOME", "state"), folder, user)).isEqualTo(folder.resolve("state"));
        assertThat(Home.locate(Map.of("INIA_HOME", " "), folder, user)).isEqualTo(user.resolve(".inia"));
    }
}
