package inia.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inia.client.Client;
import inia.client.ClientSettings;
import inia.client.InstallException;
import inia.client.ModuleFolder;
import inia.client.ServiceCatalog;
import inia.client.UnknownNameException;
import inia.install.maven.MavenSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallerTest {
    @TempDir
    private Path folder;

    private TestRepository repository;
    private ServiceCatalog services;

    @BeforeEach
    void fill() throws IOException {
        repository = new TestRepository(folder.resolve("repository"));
        services = shell();
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void bringsAClientThatIsAtHandAtOnceAndForLaterShellsWithoutARepository() throws IOException {
        assertThat(services.names().isAtHand("lambda")).isFalse();

        Installed installed = installer(repository.url(), "").install("Lambda");

        assertThat(installed.toString()).startsWith("lambda is at hand: aws.client(\"lambda\")");
        assertThat(services.names().isAtHand("lambda")).isTrue();
        assertThat(client(services).can("list_functions")).isTrue();
        assertThat(client(shell()).canPaginate("list_functions")).isTrue();
        assertThat(installer("file:///nowhere", "").install("lambda").toString())
                .isEqualTo("lambda was installed before: aws.client(\"lambda\")");
    }

    @Test
    void bringsOnlyWhatTheClassPathHasNot() throws IOException {
        installer(repository.url(), "").install("lambda");

        assertThat(kept())
                .containsExactlyInAnyOrder(
                        "lambda", "extra-1.jar", "lambda-" + services.modules().version() + ".jar");
        assertThat(installer(repository.url(), "").install("iam").toString())
                .isEqualTo("iam comes with Inia: aws.client(\"iam\")");
    }

    @Test
    void asksAMirrorBehindAPasswordAndTellsHowFarItIs() throws IOException {
        String mirror = repository.serve("ann", "open sesame");
        ByteArrayOutputStream terminal = new ByteArrayOutputStream();
        Path settings = settings(
                mirror,
                "<servers><server><id>mirror</id><username>ann</username><password>open sesame</password></server></servers>");

        new Installer(
                        services,
                        new MavenSource(settings, null),
                        title -> new ProgressBar(new PrintStream(terminal), title))
                .install("lambda");

        assertThat(client(services).can("list_functions")).isTrue();
        assertThat(repository.asked()).noneMatch(path -> path.contains("sdk-core") || path.contains("netty"));
        assertThat(terminal.toString())
                .contains("lambda [##############################] ")
                .endsWith(" \r");
    }

    @Test
    void refusesWhatDoesNotMatchItsChecksum() throws IOException {
        Files.writeString(repository.module(".jar.sha1"), "0123456789012345678901234567890123456789");

        assertThatThrownBy(() -> installer(repository.url(), "").install("lambda"))
                .isInstanceOf(InstallException.class)
                .hasMessageContaining("does not match its checksum")
                .hasMessageEndingWith("Nothing was installed.");
        assertThat(kept()).isEmpty();
    }

    @Test
    void refusesAJarThatWasDamagedAfterItCame() throws IOException {
        installer(repository.url(), "").install("lambda");
        Path jar = folder.resolve("m2/software/amazon/awssdk/lambda/"
                + services.modules().version() + "/lambda-" + services.modules().version() + ".jar");
        Files.writeString(jar, "damaged");
        ServiceCatalog other = new ServiceCatalog(ModuleFolder.in(folder.resolve("other")));

        assertThatThrownBy(() -> new Installer(
                                other, new MavenSource(settings(repository.url(), ""), null), title -> Progress.NONE)
                        .install("lambda"))
                .hasMessageContaining(jar + " is damaged");
        assertThat(other.isAtHand("lambda")).isFalse();
    }

    @Test
    void saysWhatIsWrongWithTheRepositoryAndWhatWouldHelp() throws IOException {
        assertThatThrownBy(() -> installer(repository.url(), "").install("logs"))
                .hasMessageStartingWith("There is no software.amazon.awssdk:cloudwatchlogs:jar:")
                .hasMessageContaining("can be named in Maven's settings, " + folder);
        assertThatThrownBy(() -> installer("http://127.0.0.1:1/", "").install("lambda"))
                .hasMessageStartingWith("No answer from http://127.0.0.1:1/: are you online?");
        assertThatThrownBy(() ->
                        installer(repository.url(), "<offline>true</offline>").install("lambda"))
                .hasMessageContaining("Maven is set to work offline");
        assertThatThrownBy(() -> installer(repository.url(), "<mirrors>").install("lambda"))
                .hasMessageStartingWith("Maven's settings can't be read");
        assertThatThrownBy(() -> installer(repository.url(), "").install("lamda"))
                .isInstanceOf(UnknownNameException.class)
                .hasMessageContaining("Did you mean 'lambda'?");
        assertThat(kept()).isEmpty();
    }

    @Test
    void leavesNothingHalfAndClearsAwayWhatAnInterruptedProcessLeft() throws IOException {
        Path modules = services.modules().of("lambda").getParent();
        Path left = Files.createDirectories(modules.resolve(".coming-999999999-x"));
        Files.writeString(left.resolve("lambda.jar"), "half");
        Installer interrupted = new Installer(
                services,
                (artifact, version, present, progress) ->
                        List.of(repository.module(".jar"), folder.resolve("gone.jar")),
                title -> Progress.NONE);

        assertThatThrownBy(() -> interrupted.install("lambda")).isInstanceOf(InstallException.class);

        assertThat(services.isAtHand("lambda")).isFalse();
        assertThat(modules).isEmptyDirectory();
    }

    private Installer installer(String mirror, String more) {
        return new Installer(
                services,
                (artifact, version, present, progress) ->
                        new MavenSource(settings(mirror, more), null).fetch(artifact, version, present, progress),
                title -> Progress.NONE);
    }

    private Path settings(String mirror, String more) {
        return TestRepository.settings(folder.resolve("settings.xml"), mirror, folder.resolve("m2"), more);
    }

    /** The services as a shell has them that is opened now. */
    private ServiceCatalog shell() {
        return new ServiceCatalog(ModuleFolder.in(folder.resolve("home")));
    }

    private static Client client(ServiceCatalog services) {
        return Client.over("lambda", services.module("lambda").newClient(ClientSettings.of(() -> null, "us-east-1")));
    }

    private List<String> kept() throws IOException {
        Path modules = services.modules().of("lambda").getParent();
        if (!Files.exists(modules)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(modules)) {
            return files.skip(1).map(file -> file.getFileName().toString()).toList();
        }
    }
}
