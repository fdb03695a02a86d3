package inia;

import inia.client.NotSentException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.InstanceProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.auth.credentials.WebIdentityTokenFileCredentialsProvider;

/**
 * The SDK's credentials providers, asked in the order of its default chain, with what each of them said.
 *
 * <p>The first that gives keys is asked from then on; it renews them itself.
 */
final class ProviderChain implements CredentialSource {
    private static final int REASON = 110;

    private final Map<String, Supplier<AwsCredentialsProvider>> providers;
    private List<String> tried = List.of();
    private AwsCredentialsProvider winner;
    private String origin = "not resolved yet";

    private ProviderChain(Map<String, Supplier<AwsCredentialsProvider>> providers) {
        this.providers = providers;
    }

    /** The SDK's default chain. */
    static ProviderChain usual() {
        Map<String, Supplier<AwsCredentialsProvider>> providers = new LinkedHashMap<>();
        providers.put("system properties", SystemPropertyCredentialsProvider::create);
        providers.put("environment", EnvironmentVariableCredentialsProvider::create);
        providers.put("web identity token", WebIdentityTokenFileCredentialsProvider::create);
        providers.put("profile", ProfileCredentialsProvider::create);
        providers.put("container", () -> ContainerCredentialsProvider.builder().build());
        providers.put("EC2 instance", InstanceProfileCredentialsProvider::create);
        return new ProviderChain(providers);
    }

    /** A profile of the user's own, and nothing else. */
    static ProviderChain profile(String name) {
        return new ProviderChain(Map.of("profile " + name, () -> ProfileCredentialsProvider.create(name)));
    }

    @Override
    public synchronized AwsCredentials resolveCredentials() {
        if (winner != null) {
            return winner.resolveCredentials();
        }
        List<String> reasons = new ArrayList<>();
        for (Map.Entry<String, Supplier<AwsCredentialsProvider>> candidate : providers.entrySet()) {
            try {
                AwsCredentialsProvider provider = candidate.getValue().get();
                AwsCredentials keys = provider.resolveCredentials();
                winner = provider;
                origin = candidate.getKey();
                tried = List.copyOf(reasons);
                return keys;
            } catch (RuntimeException nothing) {
                reasons.add(candidate.getKey() + " (" + reason(nothing) + ")");
            }
        }
        tried = List.copyOf(reasons);
        throw new NotSentException(
                "No credentials for real AWS were found, and nothing was sent.\n"
                        + "Tried, in order: " + String.join("; ", reasons) + ".\n"
                        + "Log in with the AWS CLI (aws configure, aws sso login) and name the profile: aws.live().session(\"name\").");
    }

    /** The first sentence of what a provider said, on one line, without what it read. */
    private static String reason(RuntimeException failure) {
        String message = String.valueOf(failure.getMessage()).replaceAll("\\s+", " ");
        int end = message.indexOf(". ");
        String first = end < 0 ? message : message.substring(0, end);
        String plain = first.replaceAll("\\.$", "").replaceFirst(": ProfileFile\\(.*", "");
        return plain.length() <= REASON ? plain : plain.substring(0, REASON) + "…";
    }

    @Override
    public synchronized String origin() {
        return origin;
    }

    @Override
    public synchronized List<String> tried() {
        return tried;
    }

    @Override
    public String toString() {
        return origin();
    }
}
