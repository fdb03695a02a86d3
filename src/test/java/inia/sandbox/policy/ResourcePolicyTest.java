package inia.sandbox.policy;

import static org.assertj.core.api.Assertions.assertThat;

import inia.sandbox.call.Caller;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourcePolicyTest {
    private static final String OWNER = "123456789012";
    private static final String ROLE = "arn:aws:iam::" + OWNER + ":role/builder";

    private static Caller caller(String who) {
        return Callers.of(
                switch (who) {
                    case "nobody" -> who;
                    case "root" -> "arn:aws:iam::" + OWNER + ":root";
                    case "bob" -> "arn:aws:iam::" + OWNER + ":user/bob";
                    case "eve" -> "arn:aws:iam::222233334444:user/eve";
                    default -> "arn:aws:sts::" + OWNER + ":assumed-role/builder/now";
                });
    }

    private static PolicyDocument document(String statement, PolicyKind kind) {
        return PolicyParser.read(
                "{'Version':'2012-10-17','Statement':%s}".formatted(statement).replace('\'', '"'), kind);
    }

    private static AttachedPolicy attached(String effectAndAction) {
        String[] words = effectAndAction.split(" ");
        String statement = "{'Effect':'%s','Action':'%s','Resource':'*'}".formatted(words[0], words[1]);
        return new AttachedPolicy("p", null, "h", document(statement, PolicyKind.IDENTITY));
    }

    /** The columns: who; its identity policy; its boundary or -; the resource policy's effect and principal; the end. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bob | Allow iam:* | - | Allow arn:aws:iam::123456789012:user/bob | ALLOWED | RESOURCE",
                "bob | Allow iam:* | Allow iam:* | Allow arn:aws:iam::123456789012:user/bob | ALLOWED | RESOURCE",
                "bob | Allow iam:* | Deny s3:* | Allow arn:aws:iam::123456789012:user/bob | EXPLICIT_DENY | BOUNDARY",
                "bob | Allow iam:* | - | Allow arn:aws:iam::123456789012:user/ann | IMPLICIT_DENY | IDENTITY",
                "bob | Allow iam:* | - | Allow 123456789012 | IMPLICIT_DENY | IDENTITY",
                "bob | Allow s3:* | - | Allow 123456789012 | ALLOWED | IDENTITY",
                "bob | Allow s3:* | - | Deny * | EXPLICIT_DENY | RESOURCE",
                "bob | Allow s3:* | - | Deny 222233334444 | ALLOWED | IDENTITY",
                "bob | Allow iam:* | - | Allow * | ALLOWED | RESOURCE",
                "role | Allow iam:* | - | Allow arn:aws:iam::123456789012:role/builder | ALLOWED | RESOURCE",
                "role | Allow iam:* | Allow iam:* | Allow arn:aws:iam::123456789012:role/builder"
                        + " | IMPLICIT_DENY | BOUNDARY",
                "role | Allow iam:* | Allow iam:* | Allow arn:aws:sts::123456789012:assumed-role/builder/now"
                        + " | ALLOWED | RESOURCE",
                "eve | Allow s3:* | - | Allow 222233334444 | ALLOWED | IDENTITY",
                "eve | Allow iam:* | - | Allow 222233334444 | IMPLICIT_DENY | IDENTITY",
                "eve | Allow s3:* | - | Allow 123456789012 | IMPLICIT_DENY | RESOURCE",
                "eve | Allow s3:* | Allow iam:* | Allow 222233334444 | IMPLICIT_DENY | BOUNDARY",
                "eve | Allow iam:* | - | Allow arn:aws:iam::222233334444:user/eve | IMPLICIT_DENY | IDENTITY",
                "eve | Allow s3:* | - | Allow arn:aws:iam::222233334444:user/eve | ALLOWED | IDENTITY",
                "root | Allow iam:* | - | Deny * | EXPLICIT_DENY | RESOURCE",
                "root | Allow iam:* | - | Allow 222233334444 | ALLOWED |",
            })
    void asksBothSidesAsAwsDocumentsIt(
            String who, String identity, String boundary, String resource, Outcome outcome, Layer layer) {
        PolicySet policies =
                new PolicySet(List.of(attached(identity)), boundary.equals("-") ? null : attached(boundary), List.of());
        Decision decision = decide(who, policies, resource);
        assertThat(decision.outcome()).isEqualTo(outcome);
        assertThat(decision.layer()).isEqualTo(layer);
    }

    @ParameterizedTest
    @CsvSource({"Allow *, ALLOWED", "Allow 123456789012, IMPLICIT_DENY", "Deny *, EXPLICIT_DENY"})
    void letsNobodyInOnlyWhereEveryoneMay(String resource, Outcome outcome) {
        assertThat(decide("nobody", PolicySet.NONE, resource).outcome()).isEqualTo(outcome);
    }

    private static Decision decide(String who, PolicySet policies, String resource) {
        String[] words = resource.split(" ");
        String statement = "{'Effect':'%s','Principal':{'AWS':'%s'},'Action':'s3:GetObject','Resource':'*'}"
                .formatted(words[0], words[1]);
        return Evaluator.decide(new EvaluationRequest(
                caller(who),
                new Requirement(Action.of("s3:GetObject"), "arn:aws:s3:::b/k", null),
                key -> null,
                policies,
                List.of(new AttachedPolicy("policy", null, "h", document(statement, PolicyKind.RESOURCE))),
                OWNER));
    }

    @ParameterizedTest
    @CsvSource({
        "bob, Allow sts:*, 123456789012, ALLOWED",
        "bob, Allow iam:*, 123456789012, IMPLICIT_DENY",
        "bob, Allow iam:*, arn:aws:iam::123456789012:user/bob, ALLOWED",
        "bob, Allow sts:*, 222233334444, IMPLICIT_DENY",
        "eve, Allow sts:*, 222233334444, ALLOWED",
        "root, Allow iam:*, 222233334444, IMPLICIT_DENY",
    })
    void assumesARoleOnlyIfItsTrustPolicyAllowsIt(String who, String identity, String trusted, Outcome outcome) {
        String trust = "{'Effect':'Allow','Principal':{'AWS':'%s'},'Action':'sts:AssumeRole'}".formatted(trusted);
        Decision decision = Evaluator.decide(new EvaluationRequest(
                caller(who),
                new Requirement(Action.of("sts:AssumeRole"), ROLE, ROLE),
                key -> null,
                PolicySet.identity(List.of(attached(identity))),
                List.of(new AttachedPolicy("trust policy", null, ROLE, document(trust, PolicyKind.TRUST))),
                OWNER));
        assertThat(decision.outcome()).isEqualTo(outcome);
    }
}
