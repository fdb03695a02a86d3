package inia.sandbox.policy;

import static org.assertj.core.api.Assertions.assertThat;

import inia.sandbox.call.Caller;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluatorTest {
    private static final String BOB = "arn:aws:iam::123456789012:user/bob";

    private static Decision decide(String action, String resource, String... statements) {
        List<AttachedPolicy> policies = Arrays.stream(statements)
                .map(statement -> new AttachedPolicy("p", null, BOB, document(statement)))
                .toList();
        Caller bob = Caller.longTerm("123456789012", BOB, "AIDABOB", "AKIABOB", Caller.Kind.USER);
        Requirement requirement = new Requirement(Action.of(action), resource, resource);
        return Evaluator.decide(new EvaluationRequest(bob, requirement, key -> null, PolicySet.identity(policies)));
    }

    private static PolicyDocument document(String statement) {
        return PolicyParser.read(
                "{'Version':'2012-10-17','Statement':%s}".formatted(statement).replace('\'', '"'), PolicyKind.IDENTITY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'Effect':'Allow','Action':'iam:CreateUser','Resource':'*'} | ALLOWED",
                "{'Effect':'Allow','Action':'IAM:createuser','Resource':'*'} | ALLOWED",
                "{'Effect':'Allow','Action':'iam:Create*','Resource':'*'} | ALLOWED",
                "{'Effect':'Allow','Action':'i?m:*','Resource':'*'} | ALLOWED",
                "{'Effect':'Allow','Action':'*:CreateUser','Resource':'*'} | ALLOWED",
                "{'Effect':'Allow','Action':'*','Resource':'*'} | ALLOWED",
                "{'Effect':'Allow','Action':['s3:*','iam:CreateUser'],'Resource':'*'} | ALLOWED",
                "{'Effect':'Allow','Action':'s3:*','Resource':'*'} | IMPLICIT_DENY",
                "{'Effect':'Allow','NotAction':'s3:*','Resource':'*'} | ALLOWED",
                "{'Effect':'Allow','NotAction':['s3:*','iam:*'],'Resource':'*'} | IMPLICIT_DENY",
                "{'Effect':'Allow','Action':'*','Resource':'arn:aws:iam::123456789012:user/bob'} | ALLOWED",
                "{'Effect':'Allow','Action':'*','Resource':'arn:aws:iam::123456789012:user/eve'} | IMPLICIT_DENY",
                "{'Effect':'Allow','Action':'*','NotResource':'arn:aws:iam::123456789012:user/eve'} | ALLOWED",
                "{'Effect':'Allow','Action':'*','NotResource':'arn:aws:iam::123456789012:user/b*'} | IMPLICIT_DENY",
                "{'Effect':'Deny','Action':'*','Resource':'*'} | EXPLICIT_DENY",
                "{'Effect':'Deny','NotAction':'iam:*','Resource':'*'} | IMPLICIT_DENY",
                "[{'Effect':'Allow','Action':'*','Resource':'*'},"
                        + "{'Effect':'Deny','Action':'iam:CreateUser','Resource':'*'}] | EXPLICIT_DENY",
                "[{'Effect':'Deny','Action':'iam:DeleteUser','Resource':'*'},"
                        + "{'Effect':'Allow','Action':'*','Resource':'*'}] | ALLOWED",
            })
    void decidesAsAwsDocumentsIt(String statements, Outcome outcome) {
        assertThat(decide("iam:CreateUser", BOB, statements).outcome()).isEqualTo(outcome);
    }

    @Test
    void deniesWithoutAnyPolicy() {
        assertThat(decide("iam:CreateUser", BOB).outcome()).isEqualTo(Outcome.IMPLICIT_DENY);
    }

    @Test
    void letsADenyOfAnyPolicyWin() {
        assertThat(decide(
                                "iam:CreateUser",
                                BOB,
                                "{'Effect':'Allow','Action':'*','Resource':'*'}",
                                "{'Effect':'Deny','Action':'iam:*','Resource':'*'}")
                        .outcome())
                .isEqualTo(Outcome.EXPLICIT_DENY);
    }

    @Test
    void tellsEveryStatementThatWasConsideredAndTheOneThatDecided() {
        Decision decision = decide(
                "iam:CreateUser",
                BOB,
                "[{'Sid':'S3','Effect':'Allow','Action':'s3:*','Resource':'*'},"
                        + "{'Sid':'Eve','Effect':'Allow','Action':'*','Resource':'arn:aws:iam::1:user/eve'},"
                        + "{'Sid':'All','Effect':'Allow','Action':'*','Resource':'*'}]");
        assertThat(decision.considered())
                .extracting(Finding::verdict)
                .containsExactly(Verdict.ACTION_DIFFERS, Verdict.RESOURCE_DIFFERS, Verdict.ALLOWS);
        assertThat(decision.deciding().statement().sid()).isEqualTo("All");
        assertThat(decision.allowed()).isTrue();
    }

    @Test
    void tellsTheConditionThatKeptAStatementFromApplying() {
        Decision decision = decide(
                "iam:CreateUser",
                BOB,
                "{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'Bool':{'aws:SecureTransport':true}}}");
        assertThat(decision.outcome()).isEqualTo(Outcome.IMPLICIT_DENY);
        assertThat(decision.considered())
                .extracting(Finding::failed)
                .containsExactly(new FailedCondition("Bool", "aws:SecureTransport", List.of("true"), List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Allow iam:* | Allow iam:* | Allow iam:* | ALLOWED | IDENTITY",
                "Allow s3:* | Allow iam:* | Allow iam:* | IMPLICIT_DENY | IDENTITY",
                "Allow iam:* | Allow s3:* | Allow iam:* | IMPLICIT_DENY | BOUNDARY",
                "Allow iam:* | Allow iam:* | Allow s3:* | IMPLICIT_DENY | SESSION",
                "Deny iam:* | Allow iam:* | Allow iam:* | EXPLICIT_DENY | IDENTITY",
                "Allow iam:* | Deny iam:* | Allow iam:* | EXPLICIT_DENY | BOUNDARY",
                "Allow iam:* | Allow iam:* | Deny iam:* | EXPLICIT_DENY | SESSION",
            })
    void asksBoundaryAndSessionPoliciesToo(
            String identity, String boundary, String session, Outcome outcome, Layer layer) {
        PolicySet policies = new PolicySet(List.of(policy(identity)), policy(boundary), List.of(policy(session)));
        Caller bob = Caller.longTerm("123456789012", BOB, "AIDABOB", "AKIABOB", Caller.Kind.USER);
        Requirement requirement = new Requirement(Action.of("iam:CreateUser"), BOB, BOB);
        Decision decision = Evaluator.decide(new EvaluationRequest(bob, requirement, key -> null, policies));
        assertThat(decision.outcome()).isEqualTo(outcome);
        assertThat(decision.layer()).isEqualTo(layer);
    }

    private static AttachedPolicy policy(String words) {
        String[] effectAndAction = words.split(" ");
        return new AttachedPolicy(
                "p",
                null,
                BOB,
                document("{'Effect':'%s','Action':'%s','Resource':'*'}"
                        .formatted(effectAndAction[0], effectAndAction[1])));
    }
}
