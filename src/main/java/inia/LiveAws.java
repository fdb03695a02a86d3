package inia;

import inia.client.Access;
import inia.client.CallLimits;
import inia.client.CallListener;
import inia.client.NotSentException;
import inia.client.ServiceCatalog;
import inia.client.UnknownNameException;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/**
 * Real AWS, with your own {@code ~/.aws} and environment: {@code aws.live()}.
 *
 * <p>It reads only: whatever might change something is refused before it is sent, until {@link #allowWrites()} makes another.
 * It says who you are and where when a session is opened, before the first call of your own.
 */
public final class LiveAws implements Place {
    private final Access access;
    private final CallListener listener;
    private final ServiceCatalog services;
    private Session defaultSession;
    private LiveAws writing;

    LiveAws(Access access, CallListener listener, ServiceCatalog services) {
        this.access = access;
        this.listener = listener;
        this.services = services;
    }

    /** Real AWS with writing allowed: what is made there is real, and may cost money. */
    public synchronized LiveAws allowWrites() {
        if (access == Access.WRITES) {
            return this;
        }
        if (writing == null) {
            writing = new LiveAws(Access.WRITES, listener, services);
        }
        return writing;
    }

    /**
     * A session with the credentials that the SDK finds: system properties, environment, web identity, profile, container, instance.
     *
     * @throws inia.client.NotSentException if there are none, saying where was looked
     * @throws inia.client.NoAnswerException if AWS can't be reached
     */
    @Override
    public synchronized Session session() {
        if (defaultSession == null) {
            defaultSession = open(ProviderChain.usual(), "live", usualRegion());
        }
        return defaultSession;
    }

    /**
     * A session with one of your own profiles.
     *
     * @param profile the profile's name; {@link #availableProfiles()} lists them
     * @throws UnknownNameException if there is no such profile, naming the nearest
     */
    public Session session(String profile) {
        if (availableProfiles().isEmpty()) {
            throw new NotSentException("Your AWS files have no profiles at all. Make one with the AWS CLI:"
                    + " aws configure --profile " + profile + ", or aws configure sso.");
        }
        Profile found = ProfileFile.defaultProfileFile()
                .profile(profile)
                .orElseThrow(() -> UnknownNameException.of(
                        "Your AWS files have no profile", profile, availableProfiles(), "They have"));
        return open(
                ProviderChain.profile(profile),
                profile,
                found.property("region").orElse(HostedSandbox.REGION));
    }

    /** The names of the profiles in your own AWS files, sorted. */
    public List<String> availableProfiles() {
        return ProfileFile.defaultProfileFile().profiles().keySet().stream()
                .sorted()
                .toList();
    }

    private Session open(CredentialSource source, String profile, String region) {
        source.resolveCredentials();
        SessionSettings settings = new SessionSettings(
                profile, source, region, Optional.empty(), access, CallLimits.USUAL, this::availableProfiles, services);
        CallerIdentity caller = new Session(settings, CallListener.NONE).identity();
        System.out.println("Real AWS: you are " + caller.arn() + " in " + region + " (" + source.origin() + "), "
                + (access == Access.READS ? "reading only" : "WRITING ALLOWED"));
        return new Session(settings, listener);
    }

    private static String usualRegion() {
        try {
            return DefaultAwsRegionProviderChain.builder().build().getRegion().id();
        } catch (SdkClientException none) {
            return HostedSandbox.REGION;
        }
    }

    /** What it is, and what may be done; asks nobody. */
    @Override
    public String toString() {
        return "LiveAws: real AWS with your own credentials, "
                + (access == Access.READS
                        ? "reads only; .allowWrites() for more"
                        : "WRITES ALLOWED: real changes, real bills")
                + "\n  next     .session()   .session(\"profile\")   .client(\"iam\")   .availableProfiles()";
    }
}
