package inia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentTest {
    @TempDir
    private Path folder;

    @Test
    void nothingInTheEnvironmentOrInFilesTurnsTheSandboxIntoRealAws() throws IOException {
        Path files = Files.writeString(
                folder.resolve("files"),
                "[default]\naws_access_key_id=AKIAREAL\naws_secret_access_key=hidden\nregion=eu-west-3\n"
                        + "endpoint_url=http://127.0.0.1:1\n");
        String printed = run(Map.of(
                "AWS_ENDPOINT_URL", "http://127.0.0.1:1",
                "AWS_ENDPOINT_URL_STS", "http://127.0.0.1:1",
                "AWS_REGION", "eu-west-3",
                "AWS_PROFILE", "default",
                "AWS_ACCESS_KEY_ID", "AKIAREAL",
                "AWS_SECRET_ACCESS_KEY", "hidden",
                "AWS_CONFIG_FILE", files.toString(),
                "AWS_SHARED_CREDENTIALS_FILE", files.toString()));

        assertThat(printed)
                .contains("arn:aws:iam::123456789012:user/admin in us-east-1\narn:aws:iam::123456789012:user/admin\n")
                .contains("live: No answer to GetCallerIdentity from http://127.0.0.1:1")
                .doesNotContain("hidden");
    }

    @Test
    void liveWithoutCredentialsExplainsItselfInThreeLines() throws IOException {
        String nowhere = folder.resolve("none").toString();
        String printed = run(Map.of(
                "AWS_EC2_METADATA_DISABLED", "true",
                "AWS_CONFIG_FILE", nowhere,
                "AWS_SHARED_CREDENTIALS_FILE", nowhere));

        String live = printed.substring(printed.indexOf("live: ")).strip();
        assertThat(live.lines()).hasSize(3);
        assertThat(live)
                .contains("Tried, in order: system properties (")
                .containsSubsequence(
                        "environment (", "web identity token (", "profile (", "container (", "EC2 instance (")
                .contains("aws.live().session(\"name\")");
    }

    private String run(Map<String, String> environment) throws IOException {
        ProcessBuilder java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WhereCallsGo.class.getName(),
                        folder.resolve("home").toString())
                .redirectErrorStream(true);
        java.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
        java.environment().putAll(environment);
        Process process = java.start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes());
    }
}
