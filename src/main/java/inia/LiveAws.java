package inia;

import inia.client.Access;
import inia.client.AwsException;
import inia.client.CallLimits;
import inia.client.CallListener;
import inia.client.NoAnswerException;
import inia.client.NotSentException;
import inia.client.ServiceCatalog;
import inia.client.UnknownNameException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProviderChain;
import software.amazon.awssdk.regions.providers.InstanceProfileRegionProvider;
import software.amazon.awssdk.regions.providers.SystemSettingsRegionProvider;

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
            // Broken files are told as such, not as the absence of keys.
            profiles();
            defaultSession =
                    open(ProviderChain.usual(), "live", ProfileFileSystemSetting.AWS_PROFILE.getStringValueOrThrow());
        }
        return defaultSession;
    }

    /**
     * A session with one of your own profiles.
     *
     * @param profile the profile's name; {@link #availableProfiles()} lists them
     * @throws UnknownNameException if there is no such profile, naming the nearest
     * @throws NotSentException if its keys can't be had, saying why
     * @throws NoAnswerException if AWS can't be reached
     */
    public Session session(String profile) {
        List<String> known = availableProfiles();
        if (known.isEmpty()) {
            throw new NotSentException("Your AWS files have no profiles at all. Make one with the AWS CLI:"
                    + " aws configure --profile " + profile + ", or aws configure sso.");
        }
        if (!known.contains(profile)) {
            throw UnknownNameException.of("Your AWS files have no profile", profile, known, "They have");
        }
        return open(ProviderChain.profile(profile), profile, profile);
    }

    /** The names of the profiles in your own AWS files, sorted. */
    public List<String> availableProfiles() {
        return profiles().profiles().keySet().stream().sorted().toList();
    }

    private static ProfileFile profiles() {
        try {
            return ProfileFile.defaultProfileFile();
        } catch (RuntimeException malformed) {
            throw new NotSentException("Your AWS files can't be read, and nothing was sent: " + malformed.getMessage());
        }
    }

    private Session open(CredentialSource source, String name, String profile) {
        source.resolveCredentials();
        SessionSettings settings = new SessionSettings(
                name,
                source,
                region(source, profile),
                Optional.empty(),
                access,
                CallLimits.USUAL,
                this::availableProfiles,
                services,
                OwnMark.NONE);
        System.out.println(introduction(settings));
        return new Session(settings, listener);
    }

    /** Who AWS says that the caller is, where it was asked, and by which keys. */
    private String introduction(SessionSettings settings) {
        AtomicReference<URI> asked = new AtomicReference<>();
        String keys =
                "It was signed with " + Credentials.of(settings.credentials()).inShort() + ".";
        try {
            CallerIdentity caller =
                    new Session(settings, call -> call.endpoint().ifPresent(asked::set)).identity();
            return "Real AWS: you are " + caller.arn() + " in " + settings.region() + " by " + asked.get() + ", "
                    + (access == Access.READS ? "reading only" : "WRITING ALLOWED") + "\n  keys  "
                    + settings.credentials().origin();
        } catch (AwsException refused) {
            throw refused.explained(refused.getMessage() + "\n" + keys);
        } catch (NoAnswerException unanswered) {
            throw unanswered.explained(
                    "Real AWS could not be asked who you are.\n" + unanswered.getMessage() + "\n" + keys);
        }
    }

    /** The profile's region, unless the environment says otherwise; asked of the instance only where that gave the keys. */
    private static String region(CredentialSource source, String profile) {
        AwsRegionProvider files = new AwsRegionProviderChain(
                new SystemSettingsRegionProvider(),
                new AwsProfileRegionProvider(ProfileFile::defaultProfileFile, profile));
        AwsRegionProvider all = source.origin().equals(Provider.instance().name())
                ? new AwsRegionProviderChain(files, new InstanceProfileRegionProvider())
                : files;
        try {
            return all.getRegion().id();
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
