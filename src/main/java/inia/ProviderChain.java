package inia;

import inia.client.NotSentException;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/**
 * The SDK's credentials providers, asked in the order of its default chain, with what each of them said.
 *
 * <p>The first that gives keys is asked from then on; it renews them itself.
 */
final class ProviderChain implements CredentialSource {
    private static final int REASON = 160;

    private final List<Provider> providers;
    private List<String> tried = List.of();
    private AwsCredentialsProvider winner;
    private String origin = "not resolved yet";

    private ProviderChain(List<Provider> providers) {
        this.providers = providers;
    }

    /** The SDK's default chain. */
    static ProviderChain usual() {
        return new ProviderChain(List.of(
                Provider.systemProperties(),
                Provider.environment(),
                Provider.webIdentity(),
                Provider.usualProfile(),
                Provider.container(),
                Provider.instance()));
    }

    /** A profile of the user's own, and nothing else. */
    static ProviderChain profile(String name) {
        return new ProviderChain(List.of(Provider.profile(name)));
    }

    @Override
    public synchronized AwsCredentials resolveCredentials() {
        if (winner != null) {
            return winner.resolveCredentials();
        }
        List<String> reasons = new ArrayList<>();
        for (Provider provider : providers) {
            String nothing = provider.absent().get().orElse(null);
            if (nothing == null) {
                try {
                    AwsCredentialsProvider opened = provider.open().get();
                    AwsCredentials keys = opened.resolveCredentials();
                    winner = opened;
                    origin = provider.name();
                    tried = List.copyOf(reasons);
                    return keys;
                } catch (RuntimeException failed) {
                    nothing = reason(failed);
                }
            }
            reasons.add(provider.name() + " (" + nothing + ")");
        }
        tried = List.copyOf(reasons);
        throw new NotSentException("No credentials for real AWS were found, and nothing was sent.\n"
                + "Tried, in order: " + String.join(", ", reasons) + ".\n"
                + "Log in (aws configure, or aws sso login --profile NAME), and name it: aws.live().session(\"NAME\")");
    }

    /** The first sentence of what a provider said, on one line, without what it read. */
    private static String reason(RuntimeException failure) {
        String message = String.valueOf(failure.getMessage()).replaceAll("\\s+", " ");
        if (message.contains("metadata service") || message.contains("IMDS")) {
            return "no answer";
        }
        int end = message.indexOf(". ");
        String first = end < 0 ? message : message.substring(0, end);
        String plain = first.replaceAll("\\.$", "").replaceFirst(": ProfileFile\\(.*", "");
        return plain.length() <= REASON ? plain : plain.substring(0, REASON) + "...";
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
