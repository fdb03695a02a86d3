package inia.sandbox.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import inia.sandbox.call.Call;
import inia.sandbox.call.Caller;
import inia.sandbox.call.Permissions;
import inia.sandbox.call.Refusal;
import inia.sandbox.call.Scope;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.iam.model.ChangePasswordRequest;
import software.amazon.awssdk.services.iam.model.CreateUserRequest;
import software.amazon.awssdk.services.iam.model.GetAccessKeyLastUsedRequest;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.UpdateUserRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadBucketRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.ListBucketsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.sqs.model.CreateQueueRequest;
import software.amazon.awssdk.services.sqs.model.ListQueuesRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityRequest;

class PolicyAuthorizerTest {
    private static final String BOB = "arn:aws:iam::123456789012:user/staff/bob";
    private static final String USERS = "arn:aws:iam::123456789012:user/";

    /** A directory with one user, bob, who has one key. */
    private static final EntityArns ARNS = new EntityArns() {
        @Override
        public String arn(String account, String kind, String name) {
            return kind.equals("user") && name.equals("bob") ? BOB : null;
        }

        @Override
        public String ownerOfKey(String account, String accessKeyId) {
            return accessKeyId.equals("AKIABOB") ? BOB : null;
        }
    };

    private static Call call(boolean root) {
        Caller caller = Caller.longTerm(
                "123456789012",
                root ? "arn:aws:iam::123456789012:root" : BOB,
                "AIDABOB",
                "AKIABOB",
                root ? Caller.Kind.ROOT : Caller.Kind.USER);
        return new Call("id", caller, new Scope("123456789012", "eu-west-2"), Instant.EPOCH, "http://127.0.0.1");
    }

    private static PolicyAuthorizer authorizer(String statement) {
        PolicyDocument document = PolicyParser.read(
                "{'Version':'2012-10-17','Statement':%s}".formatted(statement).replace('\'', '"'), PolicyKind.IDENTITY);
        return new PolicyAuthorizer(
                caller -> PolicySet.identity(List.of(new AttachedPolicy("p", null, BOB, document))), ARNS);
    }

    private static String service(AwsRequest request) {
        String[] packages = request.getClass().getPackageName().split("\\.");
        return packages[packages.length - 2];
    }

    private static String operation(AwsRequest request) {
        String name = request.getClass().getSimpleName();
        return name.substring(0, name.length() - "Request".length());
    }

    private static Arguments needs(AwsRequest request, String action, String resource) {
        return arguments(request, action, resource);
    }

    static Stream<Arguments> permissions() {
        GetObjectRequest get = GetObjectRequest.builder().bucket("b").key("k/x").build();
        CopyObjectRequest copy = CopyObjectRequest.builder()
                .copySource("/from/a%20b+c")
                .destinationBucket("to")
                .destinationKey("k")
                .build();
        PutObjectRequest put = PutObjectRequest.builder().bucket("b").key("k").build();
        CreateUserRequest create =
                CreateUserRequest.builder().userName("eve").path("/p/").build();
        UpdateUserRequest rename =
                UpdateUserRequest.builder().userName("bob").newUserName("rob").build();
        return Stream.of(
                needs(get, "s3:GetObject", "arn:aws:s3:::b/k/x"),
                needs(get.toBuilder().versionId("1").build(), "s3:GetObjectVersion", "arn:aws:s3:::b/k/x"),
                needs(HeadObjectRequest.builder().bucket("b").key("k").build(), "s3:GetObject", "arn:aws:s3:::b/k"),
                needs(HeadBucketRequest.builder().bucket("b").build(), "s3:ListBucket", "arn:aws:s3:::b"),
                needs(ListObjectsV2Request.builder().bucket("b").build(), "s3:ListBucket", "arn:aws:s3:::b"),
                needs(ListBucketsRequest.builder().build(), "s3:ListAllMyBuckets", "*"),
                needs(copy, "s3:GetObject", "arn:aws:s3:::from/a b+c"),
                needs(copy, "s3:PutObject", "arn:aws:s3:::to/k"),
                needs(put.toBuilder().acl("public-read").build(), "s3:PutObjectAcl", "arn:aws:s3:::b/k"),
                needs(put.toBuilder().tagging("a=b").build(), "s3:PutObjectTagging", "arn:aws:s3:::b/k"),
                needs(
                        CreateMultipartUploadRequest.builder()
                                .bucket("b")
                                .key("k")
                                .build(),
                        "s3:PutObject",
                        "arn:aws:s3:::b/k"),
                needs(
                        SendMessageBatchRequest.builder()
                                .queueUrl("http://127.0.0.1:4570/210987654321/q")
                                .build(),
                        "sqs:SendMessage",
                        "arn:aws:sqs:eu-west-2:210987654321:q"),
                needs(
                        CreateQueueRequest.builder().queueName("q").build(),
                        "sqs:CreateQueue",
                        "arn:aws:sqs:eu-west-2:123456789012:q"),
                needs(create, "iam:CreateUser", USERS + "p/eve"),
                needs(
                        create.toBuilder()
                                .tags(Tag.builder().key("a").value("b").build())
                                .build(),
                        "iam:TagUser",
                        USERS + "p/eve"),
                needs(rename, "iam:UpdateUser", BOB),
                needs(rename, "iam:UpdateUser", USERS + "staff/rob"),
                needs(rename.toBuilder().newPath("/n/").build(), "iam:UpdateUser", USERS + "n/rob"),
                needs(ChangePasswordRequest.builder().build(), "iam:ChangePassword", BOB),
                needs(
                        GetAccessKeyLastUsedRequest.builder()
                                .accessKeyId("AKIABOB")
                                .build(),
                        "iam:GetAccessKeyLastUsed",
                        BOB));
    }

    @ParameterizedTest(name = "{1} on {2}")
    @MethodSource("permissions")
    void asksForEveryPermissionThatTheOperationNeeds(AwsRequest request, String action, String resource) {
        PolicyAuthorizer allButOne = authorizer("[{'Effect':'Allow','Action':'*','Resource':'*'},"
                + "{'Effect':'Deny','Action':'" + action + "','Resource':'" + resource + "'}]");
        List<Decision> decisions = allButOne.decide(call(false), service(request), operation(request), request);
        assertThat(decisions)
                .filteredOn(decision -> !decision.allowed())
                .extracting(Decision::requirement)
                .extracting(requirement -> requirement.action().text(), Requirement::resource)
                .containsExactly(tuple(action, resource));
        assertThat(catchThrowableOfType(
                        Refusal.class,
                        () -> allButOne.authorize(call(false), service(request), operation(request), request)))
                .hasMessageEndingWith("with an explicit deny in an identity-based policy");
        PolicyAuthorizer all = authorizer("{'Effect':'Allow','Action':'*','Resource':'*'}");
        assertThatCode(() -> all.authorize(call(false), service(request), operation(request), request))
                .doesNotThrowAnyException();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments(
                        GetObjectRequest.builder().bucket("b").key("k").build(),
                        "s3:GetObject on resource: \"arn:aws:s3:::b/k\" because no identity-based policy allows the"
                                + " s3:GetObject action"),
                arguments(
                        ListBucketsRequest.builder().build(),
                        "s3:ListAllMyBuckets because no identity-based policy allows the s3:ListAllMyBuckets action"),
                arguments(
                        ListQueuesRequest.builder().build(),
                        "sqs:listqueues on resource: arn:aws:sqs:eu-west-2:123456789012: because no identity-based"
                                + " policy allows the sqs:listqueues action"),
                arguments(
                        CreateUserRequest.builder().userName("eve").build(),
                        "iam:CreateUser on resource: arn:aws:iam::123456789012:user/eve because no identity-based"
                                + " policy allows the iam:CreateUser action"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refusals")
    void refusesInTheWordsOfTheService(AwsRequest request, String words) {
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> authorizer("{'Effect':'Allow','Action':'glacier:*','Resource':'*'}")
                        .authorize(call(false), service(request), operation(request), request));
        assertThat(refusal.code()).isEqualTo("AccessDenied");
        assertThat(refusal.status()).isEqualTo(403);
        assertThat(refusal).hasMessage("User: " + BOB + " is not authorized to perform: " + words);
    }

    @Test
    void refusesWhatNoTableMapsEvenToTheRoot() {
        PolicyAuthorizer all = authorizer("{'Effect':'Allow','Action':'*','Resource':'*'}");
        SdkPojo request = GetCallerIdentityRequest.builder().build();
        for (boolean root : new boolean[] {true, false}) {
            assertThat(catchThrowableOfType(
                            Refusal.class, () -> all.authorize(call(root), "iam", "MakeCoffee", request)))
                    .hasMessageContaining("does not know which permissions this operation needs");
            assertThat(catchThrowableOfType(
                            Refusal.class, () -> all.authorize(call(root), "coffee", "MakeCoffee", request)))
                    .isNotNull();
        }
    }

    @Test
    void needsNothingToTellWhoCallsWhateverPoliciesSay() {
        PolicyAuthorizer none = authorizer("{'Effect':'Deny','Action':'*','Resource':'*'}");
        SdkPojo request = GetCallerIdentityRequest.builder().build();
        assertThatCode(() -> none.authorize(call(false), "sts", "GetCallerIdentity", request))
                .doesNotThrowAnyException();
    }

    @Test
    void letsTheRootDoWhatPoliciesDeny() {
        PolicyAuthorizer none = authorizer("{'Effect':'Deny','Action':'*','Resource':'*'}");
        SdkPojo request = CreateUserRequest.builder().userName("eve").build();
        assertThatCode(() -> none.authorize(call(true), "iam", "CreateUser", request))
                .doesNotThrowAnyException();
    }

    @Test
    void letsPoliciesNameTheirUserByVariable() {
        PolicyAuthorizer own = authorizer(
                "{'Effect':'Allow','Action':'iam:*','Resource':'arn:aws:iam::*:user/staff/${aws:username}'}");
        SdkPojo self = ChangePasswordRequest.builder().build();
        SdkPojo other =
                UpdateUserRequest.builder().userName("eve").newPath("/staff/").build();
        assertThatCode(() -> own.authorize(call(false), "iam", "ChangePassword", self))
                .doesNotThrowAnyException();
        assertThat(catchThrowableOfType(Refusal.class, () -> own.authorize(call(false), "iam", "UpdateUser", other)))
                .isNotNull();
    }

    @Test
    void asksForTheDeletionOfObjectsKeyByKey() {
        PolicyAuthorizer some =
                authorizer("{'Effect':'Allow','Action':'s3:DeleteObject','Resource':'arn:aws:s3:::b/mine/*'}");
        DeleteObjectsRequest request =
                DeleteObjectsRequest.builder().bucket("b").build();
        Permissions permissions = some.authorize(call(false), "s3", "DeleteObjects", request);
        assertThat(permissions.refusal("s3:DeleteObject", "arn:aws:s3:::b/mine/x"))
                .isNull();
        assertThat(permissions.refusal("s3:DeleteObject", "arn:aws:s3:::b/x"))
                .hasMessageEndingWith("is not authorized to perform: s3:DeleteObject on resource: \"arn:aws:s3:::b/x\""
                        + " because no identity-based policy allows the s3:DeleteObject action");
        assertThat(some.explanations().find("id").orElseThrow().decisions())
                .extracting(Decision::allowed)
                .containsExactly(true, false);
    }
}
