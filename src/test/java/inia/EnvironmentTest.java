package inia;

import static org.assertj.core.api.Assertions.assertThat;

import inia.client.CannedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
                .doesNotContain("hidden");
        assertThat(live(printed).lines())
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("live: Real AWS could not be asked who you are."),
                        second -> assertThat(second)
                                .startsWith("No answer to GetCallerIdentity from http://127.0.0.1:1: nothing listens"),
                        third -> assertThat(third)
                                .isEqualTo(
                                        "It was signed with AKIAREAL from environment, after system properties (not set)."));
    }

    @Test
    void liveWithoutCredentialsExplainsItselfInThreeLines() throws IOException {
        String nowhere = folder.resolve("none").toString();
        String printed = run(Map.of(
                "AWS_EC2_METADATA_DISABLED", "true",
                "AWS_CONFIG_FILE", nowhere,
                "AWS_SHARED_CREDENTIALS_FILE", nowhere));

        assertThat(live(printed).lines())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("live: No credentials for real AWS were found"),
                        second -> assertThat(second)
                                .isEqualTo("Tried, in order: system properties (not set), environment (not set),"
                                        + " web identity token (not set), profile default (no such profile),"
                                        + " container (not in one), EC2 instance (disabled)."),
                        third -> assertThat(third).contains("aws.live().session(\"NAME\")"));
    }

    @Test
    void saysWhichOfTheUsersFilesCannotBeRead() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken"), "[default\naws_access_key_id=AKIA\n");

        String printed = run(Map.of("AWS_CONFIG_FILE", broken.toString(), "AWS_EC2_METADATA_DISABLED", "true"));

        assertThat(live(printed))
                .isEqualTo(
                        "live: Your AWS files can't be read, and nothing was sent: Profile definition must end with ']' on"
                                + " line 1");
        assertThat(printed)
                .startsWith("sandbox: The SDK reads your AWS files (~/.aws/config,")
                .contains("on line 1\nlive: ");
    }

    @Test
    void liveReadsOnlyAlsoAsARoleThatItAssumes() throws IOException {
        Path real = folder.resolve("real");
        Aws owner = Aws.local(real);
        owner.client("iam")
                .call(
                        "create_role",
                        "RoleName",
                        "lab",
                        "AssumeRolePolicyDocument",
                        "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\","
                                + "\"Principal\":{\"AWS\":\"123456789012\"}}}");
        String printed = run(Map.of(
                "AWS_CONFIG_FILE", real.resolve("config").toString(),
                "AWS_SHARED_CREDENTIALS_FILE", real.resolve("credentials").toString(),
                "AWS_ENDPOINT_URL", owner.endpoint().toString()));

        assertThat(printed)
                .contains("Real AWS: you are arn:aws:iam::123456789012:user/admin in us-east-1 by " + owner.endpoint()
                        + ", reading only")
                .contains("as arn:aws:iam::123456789012:user/admin\n")
                .contains("as arn:aws:sts::123456789012:assumed-role/lab/lab\n")
                .containsPattern("(?s)(CreateUser is no read.*){2}AssumeRole is no read")
                .doesNotContain("done\n");
        assertThat(owner.client("iam").call("list_users").toString()).doesNotContain("mallory");
    }

    @Test
    void liveSignsInByIdentityCenterWhereAProfileSaysSo() throws IOException {
        Path cache = Files.createDirectories(folder.resolve(".aws/sso/cache"));
        Files.writeString(
                // The SHA-1 of the session's name, corp, as the AWS CLI names it after `aws sso login`.
                cache.resolve("ee0bfd2552fbd840c02cc48b6e823320543c450f.json"),
                "{\"accessToken\":\"hidden-token\",\"expiresAt\":\""
                        + Instant.now().plusSeconds(3600)
                        + "\",\"region\":\"us-east-1\",\"startUrl\":\"https://corp.example/start\"}");
        Path config = Files.writeString(
                folder.resolve("config"),
                "[profile dev]\nsso_session=corp\nsso_account_id=123456789012\nsso_role_name=reader\nregion=eu-west-1\n"
                        + "[sso-session corp]\nsso_region=us-east-1\nsso_start_url=https://corp.example/start\n");
        try (CannedServer server = CannedServer.answering(EnvironmentTest::identityCenter)) {
            String printed = run(
                    Map.of(
                            "HOME", folder.toString(),
                            "AWS_CONFIG_FILE", config.toString(),
                            "AWS_SHARED_CREDENTIALS_FILE",
                                    folder.resolve("none").toString(),
                            "AWS_ENDPOINT_URL", server.endpoint().toString()),
                    "dev");

            assertThat(printed)
                    .contains("Real AWS: you are arn:aws:sts::123456789012:assumed-role/reader/ann in eu-west-1")
                    .contains("Credentials(ASIASSO, secret ****, session token ****, from profile dev")
                    .doesNotContain("hidden");
        }
    }

    private static CannedServer.Answer identityCenter(CannedServer.Request request) {
        if (request.uri().getPath().equals("/federation/credentials")) {
            return new CannedServer.Answer(
                    200,
                    "{\"roleCredentials\":{\"accessKeyId\":\"ASIASSO\",\"secretAccessKey\":\"hidden\",\"sessionToken\":"
                            + "\"hidden\",\"expiration\":"
                            + Instant.now().plusSeconds(3600).toEpochMilli() + "}}",
                    Map.of("Content-Type", "application/json"));
        }
        return CannedServer.Answer.xml("<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">"
                + "<GetCallerIdentityResult><Arn>arn:aws:sts::123456789012:assumed-role/reader/ann</Arn>"
                + "<UserId>AROA:ann</UserId><Account>123456789012</Account></GetCallerIdentityResult>"
                + "</GetCallerIdentityResponse>");
    }

    private static String live(String printed) {
        return printed.substring(printed.indexOf("live: ")).strip();
    }

    private String run(Map<String, String> environment, String... profile) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                WhereCallsGo.class.getName(),
                folder.resolve("home").toString()));
        command.addAll(List.of(profile));
        // Elsewhere than in the project, whose folder has the packages that JShell looks for.
        ProcessBuilder java =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        java.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
        java.environment().putAll(environment);
        Process process = java.start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes());
    }
}
