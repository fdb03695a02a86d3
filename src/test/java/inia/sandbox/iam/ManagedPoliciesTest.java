package inia.sandbox.iam;

import static org.assertj.core.api.Assertions.assertThat;

import inia.sandbox.policy.Action;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManagedPoliciesTest {
    @Test
    void haveEachAnArnAnIdAndADocumentThatSaysSomething() {
        Set<String> arns = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (AwsPolicy policy : ManagedPolicies.all()) {
            assertThat(policy.document().statements()).as(policy.name()).isNotEmpty();
            assertThat(policy.created()).as(policy.name()).isBeforeOrEqualTo(policy.updated());
            assertThat(policy.version()).as(policy.name()).matches("v[1-9]\\d*");
            arns.add(policy.arn());
            ids.add(policy.id());
        }
        assertThat(arns).hasSize(ManagedPolicies.all().size()).hasSizeGreaterThan(1400);
        assertThat(ids).hasSameSizeAs(arns).allMatch(id -> id.matches("ANPA[A-Z0-9]{16,17}"));
    }

    @ParameterizedTest
    @CsvSource({
        "AdministratorAccess, iam:CreateUser, true",
        "PowerUserAccess, s3:GetObject, true",
        "ReadOnlyAccess, s3:GetObject, true",
        "ReadOnlyAccess, s3:PutObject, false",
        "job-function/ViewOnlyAccess, s3:ListAllMyBuckets, true",
        "job-function/ViewOnlyAccess, s3:GetObject, false",
        "SecurityAudit, iam:GetAccountAuthorizationDetails, true",
        "IAMFullAccess, iam:CreateUser, true",
        "IAMReadOnlyAccess, iam:CreateUser, false",
        "AmazonSQSReadOnlyAccess, sqs:ReceiveMessage, false",
        "service-role/AWSLambdaBasicExecutionRole, logs:PutLogEvents, true",
        "service-role/AmazonElasticMapReduceRole, ec2:RunInstances, true",
        "aws-service-role/AWSSupportServiceRolePolicy, s3:GetBucketLocation, true",
    })
    void nameTheirRealActions(String name, String action, boolean named) {
        AwsPolicy policy = ManagedPolicies.find("arn:aws:iam::aws:policy/" + name);
        assertThat(policy.document().statements().stream()
                        .anyMatch(statement -> statement.actions().covers(Action.of(action))))
                .isEqualTo(named);
    }

    @Test
    void areNoneOfAnotherName() {
        assertThat(ManagedPolicies.find("arn:aws:iam::aws:policy/ReadOnlyAcces"))
                .isNull();
        assertThat(ManagedPolicies.find("arn:aws:iam::123456789012:policy/ReadOnlyAccess"))
                .isNull();
    }
}
