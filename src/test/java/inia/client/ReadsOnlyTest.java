package inia.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.iam.IamClient;

class ReadsOnlyTest {
    @ParameterizedTest
    @CsvSource({
        "iam, ListUsers, true",
        "iam, CreateUser, false",
        "iam, GenerateCredentialReport, false",
        "s3, ListObjectsV2, true",
        "s3, HeadObject, true",
        "s3, CreateSession, false",
        "sqs, ReceiveMessage, false",
        "sqs, GetQueueAttributes, true",
        "sts, GetCallerIdentity, true",
        "sts, GetSessionToken, false",
        "sts, AssumeRole, false",
        "dynamodb, Query, true",
        "dynamodb, ExecuteStatement, false",
        "ec2, DescribeInstances, true",
        "ec2, GetPasswordData, false",
        "lambda, ListFunctions, true",
        "lambda, Invoke, false",
        "ecr, GetAuthorizationToken, false",
        "redshift, GetClusterCredentials, false",
        "redshift, DescribeClusters, true",
        "secretsmanager, GetSecretValue, true",
        "cognito-idp, ListWebAuthnCredentials, true",
        "cognito-idp, AdminGetUser, true",
        "cognito-idp, AdminDeleteUser, false",
        "cognito-identity, GetId, false",
        "cognito-identity, GetOpenIdToken, false",
        "stepfunctions, GetActivityTask, false",
        "events, TestEventPattern, true",
        "sso, GetRoleCredentials, false",
        "bedrock-runtime, InvokeModel, false",
        "x, Getaway, false",
        "x, Frobnicate, false"
    })
    void knowsAReadByAwssAccessLevels(String service, String operation, boolean read) {
        assertThat(AccessLevels.isRead(service, operation)).isEqualTo(read);
    }

    @Test
    void sendsReadsAndRefusesWritesByDictionaryAndTyped() {
        try (CannedServer server = CannedServer.answering(request -> Canned.users(0, 1, null))) {
            ClientSettings open = Canned.settings(server);
            Client client = Canned.client(
                    "iam",
                    new ClientSettings(
                            open.credentials(),
                            open.region(),
                            open.endpoint(),
                            "",
                            CallListener.NONE,
                            Access.READS,
                            CallLimits.USUAL,
                            Map.of()));

            client.call("list_users");
            assertThatThrownBy(() -> client.call("create_user", Map.of("UserName", "alice")))
                    .isInstanceOf(ReadsOnlyException.class)
                    .hasMessageContaining("aws.live().allowWrites()");
            assertThatThrownBy(() -> ((IamClient) client.sdk()).createUser(user -> user.userName("alice")))
                    .isInstanceOf(ReadsOnlyException.class);

            assertThat(server.requests())
                    .extracting(CannedServer.Request::action)
                    .containsExactly("ListUsers");
        }
    }
}
