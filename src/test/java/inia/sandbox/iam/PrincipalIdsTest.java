package inia.sandbox.iam;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import inia.sandbox.sts.StsSandbox;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.User;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** A policy means the user or role that it named, not whoever has the name now. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrincipalIdsTest {
    private static final String BUCKET = "kept-by-id";

    private final StsSandbox sandbox = new StsSandbox();
    private final IamClient iam = sandbox.iam(sandbox.root());
    private final S3Client s3 = sandbox.s3(sandbox.root());
    private final SqsClient sqs = sandbox.sqs(sandbox.root());
    private String queue;

    /** What has a policy that names someone. */
    enum Holder {
        ROLE,
        BUCKET,
        QUEUE
    }

    @BeforeAll
    void make() {
        s3.createBucket(create -> create.bucket(BUCKET));
        s3.putObject(put -> put.bucket(BUCKET).key("o"), RequestBody.fromString("x"));
        queue = sqs.createQueue(create -> create.queueName(BUCKET)).queueUrl();
        sandbox.role(BUCKET, StsSandbox.trust("{\"Service\":\"ec2.amazonaws.com\"}", ""));
    }

    @AfterAll
    void close() {
        sandbox.close();
    }

    private static String policy(String principal, String action, String resource) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":[\"" + principal
                + "\"]},\"Action\":\"" + action + "\"" + (resource == null ? "" : ",\"Resource\":\"" + resource + "\"")
                + "}}";
    }

    private void put(Holder holder, String principal) {
        switch (holder) {
            case ROLE ->
                iam.updateAssumeRolePolicy(
                        put -> put.roleName(BUCKET).policyDocument(policy(principal, "sts:AssumeRole", null)));
            case BUCKET ->
                s3.putBucketPolicy(put ->
                        put.bucket(BUCKET).policy(policy(principal, "s3:GetObject", "arn:aws:s3:::" + BUCKET + "/*")));
            case QUEUE ->
                sqs.setQueueAttributes(put -> put.queueUrl(queue)
                        .attributes(Map.of(QueueAttributeName.POLICY, policy(principal, "sqs:SendMessage", "*"))));
        }
    }

    /** Whom the holder's policy names, as it is shown. */
    private String named(Holder holder) throws IOException {
        String document = switch (holder) {
            case ROLE ->
                URLDecoder.decode(
                        iam.getRole(get -> get.roleName(BUCKET)).role().assumeRolePolicyDocument(),
                        StandardCharsets.UTF_8);
            case BUCKET -> s3.getBucketPolicy(get -> get.bucket(BUCKET)).policy();
            case QUEUE ->
                sqs.getQueueAttributes(get -> get.queueUrl(queue).attributeNames(QueueAttributeName.ALL))
                        .attributes()
                        .get(QueueAttributeName.POLICY);
        };
        return new ObjectMapper()
                .readTree(document)
                .at("/Statement/Principal/AWS/0")
                .asText();
    }

    /** Whether the caller may do what the holder's policy allows. */
    private boolean may(Holder holder, AwsCredentials caller) {
        return allowed(
                switch (holder) {
                    case ROLE ->
                        () -> sandbox.sts(caller)
                                .assumeRole(assume -> assume.roleArn("arn:aws:iam::123456789012:role/" + BUCKET)
                                        .roleSessionName("now"));
                    case BUCKET ->
                        () -> sandbox.s3(caller)
                                .getObjectAsBytes(get -> get.bucket(BUCKET).key("o"));
                    case QUEUE ->
                        () -> sandbox.sqs(caller)
                                .sendMessage(send -> send.queueUrl(queue).messageBody("m"));
                });
    }

    private static boolean allowed(Supplier<?> asked) {
        try {
            asked.get();
            return true;
        } catch (AwsServiceException refused) {
            assertThat(refused.statusCode()).isEqualTo(403);
            return false;
        }
    }

    private String refusalOf(Runnable asked) {
        try {
            asked.run();
            return "taken";
        } catch (AwsServiceException refused) {
            return refused.awsErrorDetails().errorMessage();
        }
    }

    private void delete(String user) {
        iam.listAccessKeys(list -> list.userName(user))
                .accessKeyMetadata()
                .forEach(key ->
                        iam.deleteAccessKey(delete -> delete.userName(user).accessKeyId(key.accessKeyId())));
        iam.deleteUser(delete -> delete.userName(user));
    }

    @ParameterizedTest
    @EnumSource
    void aUserMadeAnewIsNotTheOneThatThePolicyNamed(Holder holder) throws IOException {
        String name = "again-" + holder;
        AwsCredentials first = sandbox.user(name, null);
        User user = iam.getUser(get -> get.userName(name)).user();
        put(holder, user.arn());

        assertThat(named(holder)).isEqualTo(user.arn());
        assertThat(may(holder, first)).isTrue();

        delete(name);
        AwsCredentials second = sandbox.user(name, null);

        assertThat(named(holder)).isEqualTo(user.userId());
        assertThat(may(holder, second)).isFalse();
        assertThat(refusalOf(() -> put(holder, user.userId()))).matches("Invalid .*");

        put(holder, user.arn());
        assertThat(named(holder)).isEqualTo(user.arn());
        assertThat(may(holder, second)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aPolicyFollowsAUserToAnotherName(Holder holder) throws IOException {
        AwsCredentials caller = sandbox.user("before-" + holder, null);
        put(holder, iam.getUser(get -> get.userName("before-" + holder)).user().userId());
        iam.updateUser(update -> update.userName("before-" + holder)
                .newUserName("after-" + holder)
                .newPath("/moved/"));

        assertThat(named(holder)).isEqualTo("arn:aws:iam::123456789012:user/moved/after-" + holder);
        assertThat(may(holder, caller)).isTrue();
    }

    @Test
    void aRoleMadeAnewIsNotTheOneThatTheBucketsPolicyNamed() throws IOException {
        AwsCredentials user = sandbox.user("assumer", StsSandbox.allow("sts:AssumeRole", "*"));
        String trust = StsSandbox.trust("{\"AWS\":\"123456789012\"}", "");
        String arn = sandbox.role("made-anew", trust);
        String id = iam.getRole(get -> get.roleName("made-anew")).role().roleId();
        put(Holder.BUCKET, arn);
        AwsCredentials session = session(user, arn);
        assertThat(may(Holder.BUCKET, session)).isTrue();

        iam.deleteRole(delete -> delete.roleName("made-anew"));
        sandbox.role("made-anew", trust);

        assertThat(named(Holder.BUCKET)).isEqualTo(id);
        assertThat(may(Holder.BUCKET, session(user, arn))).isFalse();
    }

    private AwsCredentials session(AwsCredentials user, String role) {
        return StsSandbox.keys(sandbox.sts(user)
                .assumeRole(assume -> assume.roleArn(role).roleSessionName("now"))
                .credentials());
    }
}
