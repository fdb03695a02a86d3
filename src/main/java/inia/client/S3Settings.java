package inia.client;

import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.services.s3.S3BaseClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;

/** What S3 needs beside the rest; a class of its own, loaded when S3 is used. */
final class S3Settings {
    private S3Settings() {}

    static void defaults(ClientOverrideConfiguration.Builder override) {
        override.addExecutionInterceptor(new S3Defaults());
    }

    /** Buckets stand in the path: {@code bucket.127.0.0.1} is no host. */
    static void apply(AwsClientBuilder<?, ?> builder, ProfileFile profiles) {
        S3BaseClientBuilder<?, ?> s3 = (S3BaseClientBuilder<?, ?>) builder;
        s3.forcePathStyle(true)
                .crossRegionAccessEnabled(false)
                .disableMultiRegionAccessPoints(true)
                .disableS3ExpressSessionAuth(true)
                .useArnRegion(false)
                .serviceConfiguration(S3Configuration.builder()
                        .profileFile(() -> profiles)
                        .profileName("default")
                        .build());
    }
}
