package inia.sandbox.iam;

import inia.sandbox.Identity;
import inia.sandbox.Sandbox;
import inia.sandbox.SandboxOptions;
import java.time.Duration;
import java.time.Instant;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.sts.StsClient;

/** A sandbox, and the SDK's own clients that call it over HTTP. */
public final class IamSandbox implements AutoCloseable {
    private final Sandbox sandbox;
    private final SdkHttpClient http = UrlConnectionHttpClient.create();

    /** A sandbox in memory. */
    public IamSandbox() {
        this(SandboxOptions.memory());
    }

    /** A sandbox with these options. */
    public IamSandbox(SandboxOptions options) {
        this.sandbox = Sandbox.open(options);
    }

    /** The sandbox's time. */
    public Instant now() {
        return sandbox.clock().instant();
    }

    /** Lets the sandbox's time pass at once. */
    public void advance(Duration duration) {
        sandbox.clock().advance(duration);
    }

    /** The key of the account's root. */
    public KeyPair rootKeys() {
        return keys("root");
    }

    /** The key of the user {@code admin}. */
    public KeyPair adminKeys() {
        return keys("default");
    }

    private KeyPair keys(String profile) {
        Identity identity = sandbox.identities().stream()
                .filter(candidate -> candidate.profile().equals(profile))
                .findFirst()
                .orElseThrow();
        return new KeyPair(identity.accessKeyId(), identity.secretAccessKey());
    }

    /** IAM as the root calls it. */
    public IamClient root() {
        return iam(rootKeys());
    }

    /** IAM as the user {@code admin} calls it. */
    public IamClient admin() {
        return iam(adminKeys());
    }

    /** IAM as the owner of this key calls it. */
    public IamClient iam(KeyPair key) {
        return client(IamClient.builder(), key);
    }

    /** IAM as the owner of this key calls it in a region. */
    public IamClient iam(KeyPair key, Region region) {
        return client(IamClient.builder(), key, region);
    }

    /** STS as the owner of this key calls it. */
    public StsClient sts(KeyPair key) {
        return client(StsClient.builder(), key);
    }

    private <C, B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>> C client(B builder, KeyPair key) {
        return client(builder, key, Region.US_EAST_1);
    }

    private <C, B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>> C client(
            B builder, KeyPair key, Region region) {
        return builder.httpClient(http)
                .endpointOverride(sandbox.endpoint())
                .region(region)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(key.accessKeyId(), key.secretAccessKey())))
                .build();
    }

    @Override
    public void close() {
        sandbox.close();
        http.close();
    }
}
