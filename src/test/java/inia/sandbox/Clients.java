package inia.sandbox;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Points the SDK's clients at a sandbox. */
public final class Clients {
    private Clients() {}

    /** A client builder that calls the sandbox as one of its identities, without retries. */
    public static <B extends AwsClientBuilder<B, C>, C> B of(B builder, Sandbox sandbox, String profile) {
        Identity identity = sandbox.identities().stream()
                .filter(each -> each.profile().equals(profile))
                .findFirst()
                .orElseThrow();
        return of(builder, sandbox.endpoint(), identity.accessKeyId(), identity.secretAccessKey());
    }

    /** S3 as the sandbox's default user sees it, with buckets named in the path. */
    public static S3Client s3(Sandbox sandbox) {
        return of(S3Client.builder(), sandbox, "default").forcePathStyle(true).build();
    }

    /** A client builder that calls an endpoint with this key, without retries. */
    public static <B extends AwsClientBuilder<B, C>, C> B of(B builder, URI endpoint, String id, String secret) {
        return of(builder, endpoint, AwsBasicCredentials.create(id, secret));
    }

    /** A client builder that calls an endpoint with these credentials, without retries. */
    public static <B extends AwsClientBuilder<B, C>, C> B of(B builder, URI endpoint, AwsCredentials credentials) {
        return builder.endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .retryStrategy(RetryMode.STANDARD)
                        .retryStrategy(strategy -> strategy.maxAttempts(1))
                        .build());
    }
}
