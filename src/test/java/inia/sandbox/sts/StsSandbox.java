package inia.sandbox.sts;

import inia.sandbox.Clients;
import inia.sandbox.Identity;
import inia.sandbox.Sandbox;
import inia.sandbox.SandboxOptions;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AccessKey;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Credentials;

/** A sandbox, and clients for all kinds of credentials. */
public final class StsSandbox implements AutoCloseable {
    /** The default account. */
    public static final String ACCOUNT = Sandbox.ACCOUNT;

    private final Sandbox sandbox;

    /** A sandbox in memory. */
    public StsSandbox() {
        this(SandboxOptions.memory());
    }

    /** A sandbox with these options. */
    public StsSandbox(SandboxOptions options) {
        this.sandbox = Sandbox.open(options);
    }

    public URI endpoint() {
        return sandbox.endpoint();
    }

    public Sandbox sandbox() {
        return sandbox;
    }

    public AwsCredentials root() {
        return keys("root");
    }

    public AwsCredentials admin() {
        return keys("default");
    }

    /** The keys of one of the sandbox's identities. */
    public AwsCredentials keys(String profile) {
        return sandbox.identities().stream()
                .filter(each -> each.profile().equals(profile))
                .map(StsSandbox::keys)
                .findFirst()
                .orElseThrow();
    }

    public static AwsCredentials keys(Identity identity) {
        return AwsBasicCredentials.create(identity.accessKeyId(), identity.secretAccessKey());
    }

    /** What STS gave out. */
    public static AwsSessionCredentials keys(Credentials credentials) {
        return AwsSessionCredentials.create(
                credentials.accessKeyId(), credentials.secretAccessKey(), credentials.sessionToken());
    }

    /** Makes a user with an inline policy (none if {@code null}) and gives a key of it. */
    public AwsCredentials user(String name, String policy) {
        IamClient iam = iam(root());
        iam.createUser(user -> user.userName(name));
        if (policy != null) {
            iam.putUserPolicy(put -> put.userName(name).policyName("own").policyDocument(policy));
        }
        AccessKey key = iam.createAccessKey(create -> create.userName(name)).accessKey();
        return AwsBasicCredentials.create(key.accessKeyId(), key.secretAccessKey());
    }

    /** Makes a role with this trust policy and gives its ARN. */
    public String role(String name, String trust) {
        return iam(root())
                .createRole(role -> role.roleName(name).assumeRolePolicyDocument(trust))
                .role()
                .arn();
    }

    public IamClient iam(AwsCredentials credentials) {
        return Clients.of(IamClient.builder(), endpoint(), credentials).build();
    }

    public StsClient sts(AwsCredentials credentials) {
        return Clients.of(StsClient.builder(), endpoint(), credentials).build();
    }

    public S3Client s3(AwsCredentials credentials) {
        return Clients.of(S3Client.builder().forcePathStyle(true), endpoint(), credentials)
                .build();
    }

    public SqsClient sqs(AwsCredentials credentials) {
        return Clients.of(SqsClient.builder(), endpoint(), credentials).build();
    }

    public void advance(Duration duration) {
        sandbox.clock().advance(duration);
    }

    @Override
    public void close() {
        sandbox.close();
    }

    /** A policy of one statement that allows. */
    public static String allow(String action, String resource) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"" + action
                + "\",\"Resource\":\"" + resource + "\"}}";
    }

    /** A trust policy of one statement; the condition is JSON or empty. */
    public static String trust(String principal, String condition) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Principal\":" + principal
                + ",\"Action\":[\"sts:AssumeRole\",\"sts:TagSession\",\"sts:SetSourceIdentity\"]"
                + (condition.isEmpty() ? "" : ",\"Condition\":" + condition) + "}}";
    }
}
