package inia.shell;

import static org.assertj.core.api.Assertions.assertThat;

import inia.install.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged installer, in a real jshell: its own jars lie beside the class path. */
class InstallIT {
    @Test
    void bringsAServiceIntoTheRunningShellAndIntoLaterOnes(@TempDir Path folder) throws IOException {
        Path home = folder.resolve("home");
        String nothing = "file://" + Files.createDirectory(folder.resolve("nothing"));
        try (TestRepository repository = new TestRepository(folder.resolve("repository"));
                JShellProcess shell = JShellProcess.open(home, maven(folder.resolve("one"), repository.url()))) {
            assertThat(shell.type("aws.client(\"lambda\")")).contains("aws.install(\"lambda\")");
            assertThat(shell.type("aws.install(\"lambda\")"))
                    .contains("lambda is at hand: aws.client(\"lambda\")", home.toString())
                    .doesNotContain("\r", "[###");
            assertThat(shell.type("aws.client(\"lambda\").can(\"list_functions\")"))
                    .endsWith("true");
            assertThat(shell.type("translate(() -> aws.client(\"lambda\").call(\"list_functions\", \"MaxItems\", 2))"))
                    .contains(
                            "aws lambda list-functions --max-items 2",
                            "lambda_.listFunctions(request -> request.maxItems(2));");
        }
        try (JShellProcess later = JShellProcess.open(home, maven(folder.resolve("two"), nothing))) {
            assertThat(later.type("aws.client(\"lambda\").can(\"list_functions\")"))
                    .endsWith("true");
            assertThat(later.type("aws.install(\"logs\")").replaceAll("\\R\\|\\s+", " "))
                    .contains("There is no software.amazon.awssdk:cloudwatchlogs:jar:", "Nothing was installed.")
                    .doesNotContain("at org.", "at inia.");
        }
    }

    /** A Maven installation that asks one repository only, and has nothing yet. */
    private static Map<String, String> maven(Path installation, String mirror) {
        TestRepository.settings(installation.resolve("conf/settings.xml"), mirror, installation.resolve("m2"), "");
        return Map.of("MAVEN_HOME", installation.toString());
    }
}
