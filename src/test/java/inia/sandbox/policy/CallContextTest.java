package inia.sandbox.policy;

import static org.assertj.core.api.Assertions.assertThat;

import inia.sandbox.call.Call;
import inia.sandbox.call.Caller;
import inia.sandbox.call.Scope;
import inia.sandbox.call.SessionContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.iam.model.CreateUserRequest;
import software.amazon.awssdk.services.iam.model.Tag;

class CallContextTest {
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    private static final SessionContext SESSION = new SessionContext(
            "arn:aws:iam::123456789012:role/builder",
            "AROA",
            NOW.minusSeconds(60),
            NOW.plusSeconds(60),
            List.of(),
            List.of(),
            Map.of(),
            List.of(),
            "ann",
            NOW.minusSeconds(30),
            Map.of("saml:sub", "s1"));

    private static CallContext context() {
        Caller caller = new Caller(
                "123456789012",
                "arn:aws:sts::123456789012:assumed-role/builder/now",
                "AROA:now",
                "ASIA",
                Caller.Kind.ASSUMED_ROLE,
                SESSION);
        CreateUserRequest request = CreateUserRequest.builder()
                .permissionsBoundary("arn:aws:iam::aws:policy/ReadOnlyAccess")
                .tags(Tag.builder().key("Team").value("blue").build())
                .build();
        return new CallContext(
                new Call("id", caller, new Scope("123456789012", "eu-west-2"), NOW, "http://127.0.0.1"),
                () -> Map.of("Cost", "7"),
                Action.of("iam:CreateUser"),
                new KnownResource("222233334444", List.of(), Map.of("Stage", "test")),
                request);
    }

    @ParameterizedTest
    @CsvSource({
        "aws:PrincipalArn, arn:aws:iam::123456789012:role/builder",
        "AWS:principalaccount, 123456789012",
        "aws:PrincipalType, AssumedRole",
        "aws:username,",
        "aws:userid, AROA:now",
        "aws:PrincipalTag/cost, 7",
        "aws:RequestTag/team, blue",
        "aws:ResourceTag/Stage, test",
        "iam:ResourceTag/Stage, test",
        "aws:ResourceTag/absent,",
        "aws:TagKeys, Team",
        "aws:ResourceAccount, 222233334444",
        "aws:RequestedRegion, eu-west-2",
        "aws:SourceIp, 127.0.0.1",
        "aws:SecureTransport, false",
        "aws:TokenIssueTime, 2026-05-01T11:59:00Z",
        "aws:MultiFactorAuthPresent, true",
        "aws:MultiFactorAuthAge, 30",
        "aws:SourceIdentity, ann",
        "saml:sub, s1",
        "aws:CalledVia,",
        "iam:PermissionsBoundary, arn:aws:iam::aws:policy/ReadOnlyAccess",
        "iam:PolicyARN,",
    })
    void tellsWhatTheCallHas(String key, String value) {
        assertThat(context().values(key)).isEqualTo(value == null ? List.of() : List.of(value));
    }

    @ParameterizedTest
    @CsvSource({"iam", "s3", "sts"})
    void knowsTheKeysOfEachServiceAndTheActionsThatKnowThem(String service) {
        assertThat(KeyTable.of(service).rows()).isNotEmpty().allSatisfy((key, row) -> {
            assertThat(key).startsWith(service + ":");
            assertThat(row.actions()).isNotEmpty().doesNotContain("");
        });
    }
}
