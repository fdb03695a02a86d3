package inia.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import inia.client.Canned;
import inia.client.CannedServer;
import inia.client.ModuleFolder;
import inia.client.Rehearsal;
import inia.client.ServiceCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where an export goes, and what is said when it can't. */
class ExporterTest {
    private static final ServiceCatalog SERVICES = new ServiceCatalog(ModuleFolder.in(Path.of("target", "no-modules")));

    @TempDir
    Path folder;

    static Stream<Arguments> mistakes() {
        return Stream.of(
                arguments("lab.txt", "ends in none of these. Try export(\"Lab.java\")"),
                arguments("Lab", "a notebook (Lab.ipynb)"),
                arguments("my-lab.java", "can't be a class's name. Try export(\"MyLab.java\")"),
                arguments("class.java", "can't be a class's name"),
                arguments("none/lab.sh", "Is its folder there"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void saysWhatWouldBeRight(String file, String message) {
        assertThatThrownBy(() -> exporter().write(folder.resolve(file).toString(), false))
                .hasMessageContaining(message);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void writesOverAFileOnlyWhenTold() throws IOException {
        Path file = Files.writeString(folder.resolve("lab.sh"), "mine");

        assertThatThrownBy(() -> exporter().write(file.toString(), false))
                .hasMessageContaining("is there already")
                .hasMessageContaining("\", true)");
        assertThat(file).hasContent("mine");

        assertThat(exporter().write(file.toString(), true)).contains("calls: 1");
        assertThat(file).content().contains("aws iam create-user --user-name alice");
    }

    @Test
    void saysThatThereIsNothingToExport() {
        assertThatThrownBy(() -> new Exporter(List.of(), SERVICES, Path.of("home")).write("Lab.java", false))
                .hasMessageContaining("No call has been made yet");
    }

    private static Exporter exporter() {
        try (CannedServer server = CannedServer.answering(request -> new CannedServer.Answer(200, "", Map.of()))) {
            return new Exporter(
                    List.of(Rehearsal.of(() -> Canned.client("iam", server).call("create_user", "UserName", "alice"))
                            .orElseThrow()),
                    SERVICES,
                    Path.of("home"));
        }
    }
}
