package inia.client;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;

/**
 * What an SDK client is built with.
 *
 * @param credentials who calls
 * @param region the region's name, such as {@code us-east-1}
 * @param endpoint where calls go; empty for AWS itself
 * @param profile the profile's name, for records of calls
 * @param listener hears of every call
 * @param access what may be sent; the rest is refused before it is
 * @param limits how often and how long a call is tried
 * @param headers what each request has besides, by names
 */
public record ClientSettings(
        AwsCredentialsProvider credentials,
        String region,
        Optional<URI> endpoint,
        String profile,
        CallListener listener,
        Access access,
        CallLimits limits,
        Map<String, String> headers) {
    /** Calls to AWS itself that nobody listens to. */
    public static ClientSettings of(AwsCredentialsProvider credentials, String region) {
        return new ClientSettings(
                credentials,
                region,
                Optional.empty(),
                "",
                CallListener.NONE,
                Access.WRITES,
                CallLimits.USUAL,
                Map.of());
    }

    /** The same, with calls going to an endpoint. */
    public ClientSettings withEndpoint(URI endpoint) {
        return new ClientSettings(
                credentials, region, Optional.of(endpoint), profile, listener, access, limits, headers);
    }

    /** The same, for another region. */
    public ClientSettings withRegion(String region) {
        return new ClientSettings(credentials, region, endpoint, profile, listener, access, limits, headers);
    }

    /** The same, with calls recorded under a profile's name. */
    public ClientSettings withProfile(String profile) {
        return new ClientSettings(credentials, region, endpoint, profile, listener, access, limits, headers);
    }

    /** The same, with a listener that hears of every call. */
    public ClientSettings withListener(CallListener listener) {
        return new ClientSettings(credentials, region, endpoint, profile, listener, access, limits, headers);
    }

    void apply(ServiceModule module, AwsClientBuilder<?, ?> builder) {
        ClientOverrideConfiguration.Builder override = ClientOverrideConfiguration.builder()
                .retryStrategy(retries())
                .addExecutionInterceptor(new CallObserver(module, profile, listener));
        if (listener != CallListener.NONE) {
            override.addExecutionInterceptor(new WireTap(listener));
        }
        if (access == Access.READS) {
            override.addExecutionInterceptor(new ReadsOnly(module.name()));
        }
        if (module.name().equals("s3")) {
            S3Settings.defaults(override);
        }
        headers.forEach(override::putHeader);
        limits.call().ifPresent(override::apiCallTimeout);
        limits.attempt().ifPresent(override::apiCallAttemptTimeout);
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

    private RetryMode mode() {
        return switch (limits.mode()) {
            case "adaptive" -> RetryMode.ADAPTIVE_V2;
            case "legacy" -> RetryMode.LEGACY;
            default -> RetryMode.STANDARD;
        };
    }

    private RetryStrategy retries() {
        RetryStrategy.Builder<?, ?> strategy = AwsRetryStrategy.forRetryMode(mode()).toBuilder();
        limits.attempts().ifPresent(strategy::maxAttempts);
        return strategy.build();
    }

    /** Who and where, without the credentials. */
    @Override
    public String toString() {
        return "ClientSettings(" + region + endpoint.map(uri -> ", " + uri).orElse("") + ")";
    }
}
