package inia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inia.client.NotSentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileFilesTest {
    @TempDir
    Path folder;

    private ProfileFiles files;

    @BeforeEach
    void writeTwoProfiles() {
        files = new ProfileFiles(folder.resolve("home"));
        files.write("root", "AKIAROOT", "s1", Map.of("region", "us-east-1"));
        files.write("default", "AKIAADMIN", "s2", Map.of("region", "us-east-1"));
    }

    @Test
    void listsTheDefaultProfileFirst() {
        files.write("alice", "AKIAALICE", "s3", Map.of());

        assertThat(files.names()).containsExactly("default", "alice", "root");
    }

    @Test
    void keepsTheKeysInTheCredentialsFileThatOnlyTheOwnerReads() throws IOException {
        assertThat(Files.readString(files.credentials())).isEqualTo("""
                        [root]
                        aws_access_key_id = AKIAROOT
                        aws_secret_access_key = s1

                        [default]
                        aws_access_key_id = AKIAADMIN
                        aws_secret_access_key = s2
                        """);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.credentials())))
                .isEqualTo("rw-------");
        assertThat(Files.readString(files.config())).doesNotContain("s1").contains("[profile root]", "[default]");
    }

    @Test
    void changesAProfileAndLeavesWhatElseStandsInTheFile() throws IOException {
        Files.writeString(
                files.config(),
                "# mine\n[profile root]\noutput = json\nregion = us-east-1\n\n[profile x]\nregion = eu-west-1\n");

        files.write("root", "AKIANEW", "s4", Map.of("region", "eu-west-2"));

        assertThat(Files.readString(files.config()))
                .isEqualTo(
                        "# mine\n[profile root]\noutput = json\nregion = eu-west-2\n\n[profile x]\nregion = eu-west-1\n");
        assertThat(files.find("root").orElseThrow().property("aws_access_key_id"))
                .contains("AKIANEW");
    }

    @Test
    void pointsEveryProfileAtTheEndpoint() {
        files.pointAt("http://127.0.0.1:1");
        files.pointAt("http://127.0.0.1:2");

        assertThat(files.names())
                .allSatisfy(name -> assertThat(files.find(name).orElseThrow().property("endpoint_url"))
                        .contains("http://127.0.0.1:2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "a]b", "a\nb"})
    void refusesANameThatCouldNotStandInTheFiles(String name) {
        assertThatThrownBy(() -> files.write(name, "AKIA", "s", Map.of())).isInstanceOf(NotSentException.class);
    }
}
