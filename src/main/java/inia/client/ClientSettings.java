package inia.client;

import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;

/**
 * What an SDK client is built with.
 *
 * @param credentials who calls
 * @param region the region's name, such as {@code us-east-1}
 * @param endpoint where calls go; empty for AWS itself
 * @param profile the profile's name, for records of calls
 * @param listener hears of every call
 */
public record ClientSettings(
        AwsCredentialsProvider credentials,
        String region,
        Optional<URI> endpoint,
        String profile,
        CallListener listener) {
    /** Calls to AWS itself that nobody listens to. */
    public static ClientSettings of(AwsCredentialsProvider credentials, String region) {
        return new ClientSettings(credentials, region, Optional.empty(), "", CallListener.NONE);
    }

    /** The same, with calls going to an endpoint. */
    public ClientSettings withEndpoint(URI endpoint) {
        return new ClientSettings(credentials, region, Optional.of(endpoint), profile, listener);
    }

    /** The same, for another region. */
    public ClientSettings withRegion(String region) {
        return new ClientSettings(credentials, region, endpoint, profile, listener);
    }

    /** The same, with calls recorded under a profile's name. */
    public ClientSettings withProfile(String profile) {
        return new ClientSettings(credentials, region, endpoint, profile, listener);
    }

    /** The same, with a listener that hears of every call. */
    public ClientSettings withListener(CallListener listener) {
        return new ClientSettings(credentials, region, endpoint, profile, listener);
    }

    void apply(ServiceModule module, AwsClientBuilder<?, ?> builder) {
        ClientOverrideConfiguration.Builder override = ClientOverrideConfiguration.builder()
                .retryStrategy(AwsRetryStrategy.standardRetryStrategy())
                .addExecutionInterceptor(new CallObserver(module.name(), profile, listener));
        builder.credentialsProvider(credentials).region(Region.of(region));
        if (endpoint.isPresent()) {
            // Everything said here is something that the SDK does not go and look for in files and the environment.
            ProfileFile nothing = ProfileFile.aggregator().build();
            override.defaultProfileFile(nothing).defaultProfileName("default");
            builder.endpointOverride(endpoint.get())
                    .defaultsMode(DefaultsMode.LEGACY)
                    .dualstackEnabled(false)
                    .fipsEnabled(false);
            if (module.name().equals("s3")) {
                S3Settings.apply(builder, nothing);
            }
        }
        builder.overrideConfiguration(override.build());
    }

    /** Who and where, without the credentials. */
    @Override
    public String toString() {
        return "ClientSettings(" + region + endpoint.map(uri -> ", " + uri).orElse("") + ")";
    }
}
