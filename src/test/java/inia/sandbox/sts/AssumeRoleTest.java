package inia.sandbox.sts;

import static inia.sandbox.sts.StsSandbox.allow;
import static inia.sandbox.sts.StsSandbox.keys;
import static inia.sandbox.sts.StsSandbox.trust;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.RoleLastUsed;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.Credentials;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;
import software.amazon.awssdk.services.sts.model.StsException;
import software.amazon.awssdk.services.sts.model.Tag;

/** Who may assume roles, with what, and who they are then. */
class AssumeRoleTest {
    private static final String ALICE = "{\"AWS\":\"arn:aws:iam::123456789012:user/alice\"}";
    private static final String ACCOUNT = "{\"AWS\":\"123456789012\"}";

    private static StsSandbox sandbox;
    private static AwsCredentials alice;
    private static AwsCredentials bob;
    private static String byName;
    private static String byAccount;

    @BeforeAll
    static void open() {
        sandbox = new StsSandbox();
        alice = sandbox.user("alice", null);
        bob = sandbox.user("bob", allow("sts:*", "*"));
        byName = sandbox.role("by-name", trust(ALICE, ""));
        byAccount = sandbox.role("by-account", trust(ACCOUNT, ""));
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    private static AssumeRoleResponse assume(AwsCredentials as, String role, Consumer<AssumeRoleRequest.Builder> more) {
        try (StsClient sts = sandbox.sts(as)) {
            return sts.assumeRole(request -> more.accept(request.roleArn(role).roleSessionName("lab")));
        }
    }

    private static GetCallerIdentityResponse identity(Credentials credentials) {
        return sandbox.sts(keys(credentials)).getCallerIdentity();
    }

    @Test
    void givesCredentialsInAwssForm() {
        AssumeRoleResponse assumed = assume(alice, byName, request -> {});

        Credentials credentials = assumed.credentials();
        assertThat(credentials.accessKeyId()).matches("ASIA[A-Z2-7]{16}");
        assertThat(credentials.secretAccessKey()).hasSize(40);
        assertThat(credentials.sessionToken()).startsWith("FQoGZXIvYXdzE").hasSize(356);
        assertThat(assumed.assumedRoleUser().arn()).isEqualTo("arn:aws:sts::123456789012:assumed-role/by-name/lab");
        assertThat(assumed.assumedRoleUser().assumedRoleId()).matches("AROA[A-Z2-7]{17}:lab");
        assertThat(assumed.packedPolicySize()).isNull();
        GetCallerIdentityResponse identity = identity(credentials);
        assertThat(identity.arn()).isEqualTo(assumed.assumedRoleUser().arn());
        assertThat(identity.userId()).isEqualTo(assumed.assumedRoleUser().assumedRoleId());
        assertThat(identity.account()).isEqualTo("123456789012");
    }

    @Test
    void takesWhomTheTrustPolicyNames() {
        assume(alice, byName, request -> {});
        assume(bob, byAccount, request -> {});
        // An account is trusted to allow it to its own, and alice's policies don't.
        assertDenied(alice, byAccount, "alice");
        // Whatever his policies say: the role does not trust bob.
        assertDenied(bob, byName, "bob");
        assertDenied(bob, "arn:aws:iam::123456789012:role/none", "bob");
        assertDenied(bob, "arn:aws:iam::222233334444:role/none", "bob");
        assertDenied(bob, "arn:aws:iam::123456789012:role/path/by-account", "bob");
    }

    private static void assertDenied(AwsCredentials as, String role, String user) {
        assertThatThrownBy(() -> assume(as, role, request -> {}))
                .isInstanceOfSatisfying(StsException.class, refusal -> {
                    assertThat(refusal.statusCode()).isEqualTo(403);
                    assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("AccessDenied");
                    assertThat(refusal.awsErrorDetails().errorMessage())
                            .isEqualTo("User: arn:aws:iam::123456789012:user/" + user
                                    + " is not authorized to perform: sts:AssumeRole on resource: " + role);
                });
    }

    @Test
    void leavesNoRoleToTheRoot() {
        assertThatThrownBy(() -> assume(sandbox.root(), byAccount, request -> {}))
                .hasMessageContaining("Roles may not be assumed by root accounts.");
    }

    @Test
    void asksForTheExternalId() {
        String role = sandbox.role("vendor", trust(ALICE, "{\"StringEquals\":{\"sts:ExternalId\":\"blue-7\"}}"));

        assertDenied(alice, role, "alice");
        assertThatThrownBy(() -> assume(alice, role, request -> request.externalId("blue-8")))
                .hasMessageContaining("sts:AssumeRole");
        assume(alice, role, request -> request.externalId("blue-7"));
    }

    @Test
    void asksForACodeOfAnMfaDevice() {
        String condition = "{\"Bool\":{\"aws:MultiFactorAuthPresent\":\"true\"}}";
        String role = sandbox.role("guarded", trust(ALICE, condition));

        assertDenied(alice, role, "alice");
        assertThatThrownBy(() -> assume(
                        alice,
                        role,
                        request -> request.tokenCode("123456").serialNumber("arn:aws:iam::123456789012:mfa/none")))
                .hasMessageContaining("MultiFactorAuthentication failed, unable to validate MFA code.");
    }

    @Test
    void endsSessionsByTheSandboxsClock() {
        try (StsSandbox own = new StsSandbox()) {
            AwsCredentials carol = own.user("carol", null);
            String role = own.role("short", trust("{\"AWS\":\"arn:aws:iam::123456789012:user/carol\"}", ""));
            Credentials credentials = own.sts(carol)
                    .assumeRole(request ->
                            request.roleArn(role).roleSessionName("lab").durationSeconds(900))
                    .credentials();

            own.advance(Duration.ofMinutes(14));
            assertThat(own.sts(keys(credentials)).getCallerIdentity().arn()).endsWith("/short/lab");
            own.advance(Duration.ofMinutes(1));
            assertThatThrownBy(() -> own.sts(keys(credentials)).getCallerIdentity())
                    .isInstanceOfSatisfying(StsException.class, refusal -> {
                        assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("ExpiredToken");
                        assertThat(refusal.awsErrorDetails().errorMessage())
                                .isEqualTo("The security token included in the request is expired");
                    });
            assertThatThrownBy(() -> own.s3(keys(credentials)).listBuckets())
                    .hasMessageContaining("The provided token has expired.");
        }
    }

    @Test
    void limitsHowLongASessionLasts() {
        assertThatThrownBy(() -> assume(alice, byName, request -> request.durationSeconds(3601)))
                .hasMessageContaining(
                        "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.");
        sandbox.iam(sandbox.root())
                .updateRole(update -> update.roleName("by-name").maxSessionDuration(43_200));
        Credentials credentials = assume(alice, byName, request -> request.durationSeconds(43_200))
                .credentials();
        assertThat(Duration.between(sandbox.sandbox().clock().instant(), credentials.expiration()))
                .isBetween(Duration.ofSeconds(43_100), Duration.ofSeconds(43_200));
    }

    @Test
    void chainsRolesForAnHourAtMost() {
        String second =
                sandbox.role("second", trust("{\"AWS\":\"arn:aws:sts::123456789012:assumed-role/by-name/lab\"}", ""));
        sandbox.iam(sandbox.root())
                .updateRole(update -> update.roleName("second").maxSessionDuration(43_200));
        AwsCredentials first = keys(assume(alice, byName, request -> {}).credentials());

        assertThat(assume(first, second, request -> request.durationSeconds(3600))
                        .assumedRoleUser()
                        .arn())
                .endsWith("assumed-role/second/lab");
        assertThatThrownBy(() -> assume(first, second, request -> request.durationSeconds(3601)))
                .hasMessageContaining("exceeds the 1 hour session limit for roles assumed by role chaining");
    }

    @Test
    void passesTransitiveTagsAndTheSourceIdentityOn() {
        String second = sandbox.role(
                "tagged",
                trust(
                        "{\"AWS\":\"arn:aws:iam::123456789012:role/by-name\"}",
                        "{\"StringEquals\":{\"aws:PrincipalTag/team\":\"blue\",\"aws:SourceIdentity\":\"alice\"}}"));
        sandbox.iam(sandbox.root())
                .putRolePolicy(put ->
                        put.roleName("by-name").policyName("own").policyDocument(allow("sts:AssumeRole", second)));
        Consumer<AssumeRoleRequest.Builder> tagged = request -> request.sourceIdentity("alice")
                .tags(tag("team", "blue"), tag("cost", "7"))
                .transitiveTagKeys("team");
        AssumeRoleResponse first = assume(alice, byName, tagged);
        assertThat(first.sourceIdentity()).isEqualTo("alice");
        assertThat(first.packedPolicySize()).isBetween(1, 10);

        assume(keys(first.credentials()), second, request -> {});
        assertThatThrownBy(() -> assume(keys(first.credentials()), second, request -> request.tags(tag("Team", "red"))))
                .hasMessageContaining("conflicts with a transitive tag key");
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    @Test
    void tellsWhenARoleWasLastUsed() {
        String role = sandbox.role("used", trust(ALICE, ""));
        assertThat(lastUsed("used").lastUsedDate()).isNull();
        identity(assume(alice, role, request -> {}).credentials());
        assertThat(lastUsed("used").lastUsedDate()).isNotNull();
        assertThat(lastUsed("used").region()).isEqualTo("us-east-1");
    }

    private static RoleLastUsed lastUsed(String role) {
        return sandbox.iam(sandbox.root())
                .getRole(get -> get.roleName(role))
                .role()
                .roleLastUsed();
    }

    private static Arguments row(String expected, Consumer<AssumeRoleRequest.Builder> change) {
        return Arguments.of(expected, change);
    }

    static Stream<Arguments> wrongRequests() {
        String failed = "' failed to satisfy constraint: Member must ";
        return Stream.of(
                row("Value null at 'roleSessionName" + failed + "not be null", r -> r.roleSessionName(null)),
                row("Value 'a' at 'roleSessionName" + failed + "have length greater", r -> r.roleSessionName("a")),
                row(
                        "Value 'a b' at 'roleSessionName" + failed + "satisfy regular expression pattern: [\\w+=,.@-]*",
                        r -> r.roleSessionName("a b")),
                row("have length less than or equal to 64", r -> r.roleSessionName("a".repeat(65))),
                row("Value 'role' at 'roleArn" + failed + "have length greater", r -> r.roleArn("role")),
                row("Request ARN is invalid", r -> r.roleArn("arn:aws:iam::123456789012:user/alice")),
                row("Request ARN is invalid", r -> r.roleArn("arn:aws:iam::12345678901:role/alice")),
                row(
                        "Value '899' at 'durationSeconds" + failed + "have value greater than or equal to 900",
                        r -> r.durationSeconds(899)),
                row("have value less than or equal to 43200", r -> r.durationSeconds(43_201)),
                row("2 validation errors detected: ", r -> r.durationSeconds(1).externalId("x")),
                row("at 'tokenCode" + failed, r -> r.tokenCode("12345")),
                row(
                        "MultiFactorAuthentication failed, must provide both MFA serial number and one time pass code.",
                        r -> r.tokenCode("123456")),
                row(
                        "MultiFactorAuthentication failed, unable to validate MFA code.",
                        r -> r.tokenCode("123456").serialNumber("arn:aws:iam::123456789012:mfa/none")),
                row("MalformedPolicyDocument", r -> r.policy("{}")),
                row("MalformedPolicyDocument", r -> r.policy("no policy")),
                row("at 'policy" + failed + "have length less than or equal to 2048", r -> r.policy(" ".repeat(2049))),
                row("Duplicate tag keys found", r -> r.tags(tag("a", "1"), tag("A", "2"))),
                row("must be included in the requested tags", r -> r.transitiveTagKeys("none")),
                row("at 'tags.1.member.key" + failed, r -> r.tags(tag("a;", "1"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongRequests")
    void refusesWhatCantBe(String expected, Consumer<AssumeRoleRequest.Builder> change) {
        AwsCredentials as = expected.contains("ARN") || expected.contains("'role'") ? bob : alice;
        assertThatThrownBy(() -> assume(as, byName, change))
                .isInstanceOfSatisfying(
                        StsException.class,
                        refusal -> assertThat(refusal.awsErrorDetails().errorCode() + ": "
                                        + refusal.awsErrorDetails().errorMessage())
                                .contains(expected));
    }

    @Test
    void needsTheTokenThatBelongsToTheKey() {
        Credentials credentials = assume(alice, byName, request -> {}).credentials();
        Credentials other = assume(alice, byName, request -> {}).credentials();
        AwsCredentials without = software.amazon.awssdk.auth.credentials.AwsBasicCredentials.create(
                credentials.accessKeyId(), credentials.secretAccessKey());
        AwsCredentials mixed =
                keys(credentials.toBuilder().sessionToken(other.sessionToken()).build());

        for (AwsCredentials wrong : new AwsCredentials[] {without, mixed}) {
            assertThatThrownBy(() -> sandbox.iam(wrong).listUsers())
                    .isInstanceOfSatisfying(IamException.class, refusal -> {
                        assertThat(refusal.statusCode()).isEqualTo(403);
                        assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("InvalidClientTokenId");
                    });
        }
        assertThatThrownBy(() -> sandbox.s3(without).listBuckets())
                .hasMessageContaining("does not exist in our records");
        assertThatThrownBy(() -> sandbox.s3(mixed).listBuckets())
                .hasMessageContaining("The provided token is malformed");
    }

    @Test
    void tellsTheAccountOfATemporaryKey() {
        Credentials credentials = assume(alice, byName, request -> {}).credentials();
        assertThat(sandbox.sts(bob)
                        .getAccessKeyInfo(get -> get.accessKeyId(credentials.accessKeyId()))
                        .account())
                .isEqualTo("123456789012");
    }
}
