package inia.sandbox.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.ContextEntry;
import software.amazon.awssdk.services.iam.model.ContextKeyTypeEnum;
import software.amazon.awssdk.services.iam.model.EvaluationResult;
import software.amazon.awssdk.services.iam.model.InvalidInputException;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.PolicyEvaluationDecisionType;
import software.amazon.awssdk.services.iam.model.SimulateCustomPolicyResponse;

class SimulationsTest {
    private static final String BOB = "arn:aws:iam::123456789012:user/bob";
    private static final String READS =
            "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"s3:Get*\",\"Resource\":\"*\"}}";
    private static final String DENIES = """
            {
              "Version": "2012-10-17",
              "Statement": [
                {"Effect": "Allow", "Action": "s3:*", "Resource": "*"},
                {
                  "Effect": "Deny",
                  "Action": "s3:DeleteObject",
                  "Resource": "arn:aws:s3:::box/*"
                }
              ]
            }""";

    private static IamSandbox sandbox;
    private static IamClient iam;

    @BeforeAll
    static void open() {
        sandbox = new IamSandbox();
        iam = sandbox.admin();
        iam.createUser(r -> r.userName("bob"));
        iam.createGroup(r -> r.groupName("readers"));
        iam.addUserToGroup(r -> r.groupName("readers").userName("bob"));
        iam.putGroupPolicy(r -> r.groupName("readers").policyName("reads").policyDocument(READS));
        iam.attachUserPolicy(r -> r.userName("bob").policyArn("arn:aws:iam::aws:policy/AmazonSQSReadOnlyAccess"));
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource({
        "s3:GetObject, arn:aws:s3:::box/a, allowed",
        "s3:DeleteObject, arn:aws:s3:::box/a, explicitDeny",
        "s3:DeleteObject, arn:aws:s3:::other/a, allowed",
        "iam:GetUser, *, implicitDeny",
    })
    void decideAboutPoliciesThatAreGiven(String action, String resource, String decision) {
        SimulateCustomPolicyResponse response = iam.simulateCustomPolicy(
                r -> r.policyInputList(READS, DENIES).actionNames(action).resourceArns(resource));
        assertThat(response.evaluationResults()).singleElement().satisfies(result -> {
            assertThat(result.evalActionName()).isEqualTo(action);
            assertThat(result.evalResourceName()).isEqualTo(resource);
            assertThat(result.evalDecisionAsString()).isEqualTo(decision);
        });
    }

    @Test
    void tellWhereTheStatementsStandThatDecided() {
        EvaluationResult result = iam.simulateCustomPolicy(r -> r.policyInputList(READS, DENIES)
                        .actionNames("s3:DeleteObject")
                        .resourceArns("arn:aws:s3:::box/a"))
                .evaluationResults()
                .get(0);
        assertThat(result.matchedStatements()).singleElement().satisfies(statement -> {
            assertThat(statement.sourcePolicyId()).isEqualTo("PolicyInputList.2");
            assertThat(statement.sourcePolicyTypeAsString()).isEqualTo("IAM Policy");
            assertThat(statement.startPosition().line()).isEqualTo(5);
            assertThat(statement.startPosition().column()).isEqualTo(5);
            assertThat(statement.endPosition().line()).isEqualTo(9);
            assertThat(statement.endPosition().column()).isEqualTo(6);
        });
        assertThat(result.resourceSpecificResults())
                .singleElement()
                .satisfies(specific -> assertThat(specific.evalResourceDecision())
                        .isEqualTo(PolicyEvaluationDecisionType.EXPLICIT_DENY));
    }

    @Test
    void askForTheContextThatConditionsNeed() {
        String conditional = READS.replace(
                "\"Resource\":\"*\"",
                "\"Resource\":\"arn:aws:s3:::${aws:username}/*\",\"Condition\":{\"NumericLessThan\":{\"aws:MultiFactorAuthAge\":\"60\"}}");
        EvaluationResult without = iam.simulateCustomPolicy(r -> r.policyInputList(conditional)
                        .actionNames("s3:GetObject")
                        .resourceArns("arn:aws:s3:::bob/x"))
                .evaluationResults()
                .get(0);
        assertThat(without.evalDecision()).isEqualTo(PolicyEvaluationDecisionType.IMPLICIT_DENY);
        assertThat(without.missingContextValues()).containsExactly("aws:username", "aws:MultiFactorAuthAge");
        EvaluationResult with = iam.simulateCustomPolicy(r -> r.policyInputList(conditional)
                        .actionNames("s3:GetObject")
                        .resourceArns("arn:aws:s3:::bob/x")
                        .contextEntries(
                                entry("aws:username", ContextKeyTypeEnum.STRING, "bob"),
                                entry("aws:multifactorauthage", ContextKeyTypeEnum.NUMERIC, "59")))
                .evaluationResults()
                .get(0);
        assertThat(with.evalDecision()).isEqualTo(PolicyEvaluationDecisionType.ALLOWED);
        assertThat(with.missingContextValues()).isEmpty();
        assertThat(iam.getContextKeysForCustomPolicy(r -> r.policyInputList(conditional, READS))
                        .contextKeyNames())
                .containsExactly("aws:username", "aws:MultiFactorAuthAge");
    }

    private static ContextEntry entry(String key, ContextKeyTypeEnum type, String... values) {
        return ContextEntry.builder()
                .contextKeyName(key)
                .contextKeyType(type)
                .contextKeyValues(values)
                .build();
    }

    @Test
    void decideAboutAUserWithItsGroupsAndABoundary() {
        List<EvaluationResult> results = iam.simulatePrincipalPolicy(
                        r -> r.policySourceArn(BOB).actionNames("s3:GetObject", "sqs:ListQueues", "sqs:SendMessage"))
                .evaluationResults();
        assertThat(results)
                .extracting(EvaluationResult::evalDecisionAsString)
                .containsExactly("allowed", "allowed", "implicitDeny");
        assertThat(results.get(0).matchedStatements().get(0).sourcePolicyId()).isEqualTo("group_readers_reads");
        assertThat(results.get(1).matchedStatements().get(0).sourcePolicyId()).isEqualTo("AmazonSQSReadOnlyAccess");
        EvaluationResult bounded = iam.simulatePrincipalPolicy(r -> r.policySourceArn(BOB)
                        .actionNames("s3:GetObject")
                        .permissionsBoundaryPolicyInputList(READS.replace("s3:Get*", "sqs:*")))
                .evaluationResults()
                .get(0);
        assertThat(bounded.evalDecision()).isEqualTo(PolicyEvaluationDecisionType.IMPLICIT_DENY);
        assertThat(bounded.permissionsBoundaryDecisionDetail().allowedByPermissionsBoundary())
                .isFalse();
        assertThatThrownBy(() -> iam.simulatePrincipalPolicy(
                        r -> r.policySourceArn(BOB + "by").actionNames("s3:GetObject")))
                .isInstanceOf(NoSuchEntityException.class);
        assertThat(iam.getContextKeysForPrincipalPolicy(r -> r.policySourceArn(BOB))
                        .contextKeyNames())
                .isEmpty();
    }

    @Test
    void decideBetweenAccountsByBothSides() {
        String policy = "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\""
                + BOB + "\"},\"Action\":\"s3:*\",\"Resource\":\"*\"}}";
        EvaluationResult result = iam.simulateCustomPolicy(r -> r.policyInputList(READS)
                        .actionNames("s3:PutObject")
                        .resourceArns("arn:aws:s3:::box/a")
                        .resourcePolicy(policy)
                        .resourceOwner("arn:aws:iam::222233334444:root")
                        .callerArn(BOB))
                .evaluationResults()
                .get(0);
        assertThat(result.evalDecision()).isEqualTo(PolicyEvaluationDecisionType.IMPLICIT_DENY);
        assertThat(result.evalDecisionDetailsAsStrings())
                .containsEntry("IAM Policy", "implicitDeny")
                .containsEntry("Resource Policy", "allowed");
        EvaluationResult own = iam.simulateCustomPolicy(r -> r.policyInputList(READS)
                        .actionNames("s3:PutObject")
                        .resourceArns("arn:aws:s3:::box/a")
                        .resourcePolicy(policy)
                        .callerArn(BOB))
                .evaluationResults()
                .get(0);
        assertThat(own.evalDecision()).isEqualTo(PolicyEvaluationDecisionType.ALLOWED);
    }

    @Test
    void comePageByPage() {
        assertThat(iam
                        .simulateCustomPolicyPaginator(r -> r.policyInputList(READS)
                                .actionNames("s3:GetObject", "s3:PutObject")
                                .resourceArns("arn:aws:s3:::a/1", "arn:aws:s3:::a/2")
                                .maxItems(3))
                        .evaluationResults()
                        .stream())
                .extracting(EvaluationResult::evalDecisionAsString)
                .containsExactly("allowed", "allowed", "implicitDeny", "implicitDeny");
    }

    @Test
    void areRefusedWithWhatCanNotBeSimulated() {
        assertThatThrownBy(() ->
                        iam.simulateCustomPolicy(r -> r.policyInputList("{}").actionNames("s3:GetObject")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Syntax errors in policy.");
        assertThatThrownBy(() ->
                        iam.simulateCustomPolicy(r -> r.policyInputList(READS).actionNames("s3:*")))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> iam.simulateCustomPolicy(r -> r.policyInputList(READS)
                        .actionNames("s3:GetObject")
                        .contextEntries(entry("aws:MultiFactorAuthAge", ContextKeyTypeEnum.NUMERIC, "soon"))))
                .isInstanceOf(InvalidInputException.class);
    }
}
