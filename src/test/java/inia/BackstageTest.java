package inia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inia.client.AwsException;
import inia.sandbox.OwnCalls;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.IamClient;

/** What Inia asks by itself neither meets a teacher's faults nor leaves a trace. */
class BackstageTest {
    @TempDir
    static Path home;

    private static Aws aws;

    @BeforeAll
    static void open() {
        aws = Aws.local(home);
    }

    @BeforeEach
    void empty() {
        aws.sandbox().reset();
    }

    private static List<?> users(Session session) {
        return (List<?>) session.client("iam").call("list_users").search("Users[].UserName");
    }

    private static Session tutor() {
        return Backstage.session(aws, "root", null);
    }

    private enum Disturbance {
        FAILURE(sandbox -> sandbox.fail("*").times(1)),
        DELAY(sandbox -> sandbox.slow("*", Duration.ofHours(1)).times(1)),
        THROTTLING(sandbox -> sandbox.throttle("iam:*", 1)),
        DROP(sandbox -> sandbox.drop("*").times(1)),
        LATER_DROP(sandbox -> sandbox.drop("*").afterwards().times(1)),
        SETTLING(sandbox -> sandbox.settle(Duration.ofHours(1))),
        SMALL_PAGES(sandbox -> sandbox.pages(1));

        private final Consumer<SandboxControls> begin;

        Disturbance(Consumer<SandboxControls> begin) {
            this.begin = begin;
        }
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.EnumSource
    void seesTheStateAsItIsWhateverATeacherDoes(Disturbance disturbance) {
        disturbance.begin.accept(aws.sandbox());
        tutor().client("iam").call("create_user", "UserName", "alice");

        for (int i = 0; i < 3; i++) {
            assertThat(users(tutor())).isEqualTo(List.of("admin", "alice"));
        }
        assertThat(aws.toString()).contains("user/admin");
        assertThat(aws.sandbox().faults().toString()).doesNotContain("(1 so far)");
        assertThat(aws.sandbox().log()).isEmpty();
    }

    @Test
    void leavesWhatIsToFailToTheLearner() {
        Session once = aws.sessions().retries(1).open();
        aws.sandbox().fail("iam:ListUsers").times(1);
        users(tutor());
        users(Backstage.session(once));

        assertThatThrownBy(() -> users(once)).isInstanceOf(AwsException.class);
        assertThat(users(once)).isEqualTo(List.of("admin"));
        assertThat(aws.sandbox().log().search("[].[Operation, Status]"))
                .isEqualTo(List.of(List.of("ListUsers", 503), List.of("ListUsers", 200)));
    }

    @Test
    void isAllowedNoMoreThanWhoseKeysItHas() {
        aws.client("iam").call("create_user", "UserName", "alice");
        Map<?, ?> keys = (Map<?, ?>)
                aws.client("iam").call("create_access_key", "UserName", "alice").get("AccessKey");
        Session alice = aws.configure(
                "alice",
                keys.get("AccessKeyId").toString(),
                keys.get("SecretAccessKey").toString());

        assertThatThrownBy(() -> users(Backstage.session(alice)))
                .isInstanceOfSatisfying(
                        AwsException.class, e -> assertThat(e.code()).isEqualTo("AccessDenied"));
        assertThat(aws.sandbox().log().search("[].Operation")).isEqualTo(List.of("CreateUser", "CreateAccessKey"));
    }

    @Test
    void changesNoIdThatIsFixed() {
        try {
            aws.sandbox().fixed();
            Object first = aws.client("iam").call("list_users").search("ResponseMetadata.RequestId");
            aws.sandbox().reset();
            users(Backstage.session(aws.session()));
            assertThat(aws.client("iam").call("list_users").search("ResponseMetadata.RequestId"))
                    .isEqualTo(first);
        } finally {
            aws.sandbox().fixed(false);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "true", "0123456789abcdef"})
    void isNotWhatOnlySaysSo(String mark) {
        try (IamClient iam = marked(mark)) {
            iam.listUsers();
        }
        assertThat(aws.sandbox().log()).hasSize(1);
    }

    private static IamClient marked(String mark) {
        ProfileKeys root = ProfileKeys.of(new ProfileFiles(home), "root");
        return IamClient.builder()
                .endpointOverride(aws.endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(root.accessKeyId(), root.secretAccessKey())))
                .overrideConfiguration(override ->
                        override.putHeader(OwnCalls.HEADER, mark).putHeader("User-Agent", "inia-sandbox-warm-up"))
                .build();
    }

    @Test
    void marksNoCallToElsewhere() throws Exception {
        Session elsewhere = aws.at(aws.endpoint().toString())
                .sessions()
                .keys(
                        ProfileKeys.of(new ProfileFiles(home), "root").accessKeyId(),
                        ProfileKeys.of(new ProfileFiles(home), "root").secretAccessKey())
                .open();
        users(Backstage.session(elsewhere));
        assertThat(aws.sandbox().log()).hasSize(1);
        HttpURLConnection page = (HttpURLConnection)
                URI.create(aws.endpoint() + "/_sandbox/log").toURL().openConnection();
        assertThat(new String(page.getInputStream().readAllBytes())).doesNotContain(OwnCalls.HEADER);
    }
}
