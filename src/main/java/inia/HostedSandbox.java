package inia;

import inia.sandbox.Identity;
import inia.sandbox.Sandbox;
import inia.sandbox.SandboxOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.profiles.Profile;

/** A sandbox that this process runs, with the profile files that let the shell and other AWS clients in. */
public final class HostedSandbox implements AutoCloseable {
    /** The region that a profile has unless told otherwise. */
    static final String REGION = "us-east-1";

    private final Sandbox sandbox;
    private final ProfileFiles profiles;

    private HostedSandbox(Sandbox sandbox, ProfileFiles profiles) {
        this.sandbox = sandbox;
        this.profiles = profiles;
    }

    /**
     * Opens a sandbox and writes its profiles into its home: {@code default}, {@code root}, and of each further account the
     * root's, such as {@code root-222233334444}.
     *
     * <p>Profiles that were added stay as they are, but point at the sandbox's endpoint, whichever port it has this time.
     *
     * @param options what to open
     * @throws inia.sandbox.SandboxException if it can't be opened, saying why and what to do
     */
    public static HostedSandbox open(SandboxOptions options) {
        return hosting(Sandbox.open(options), options);
    }

    /**
     * Waits until the sandbox of a home ends, in this process or another, and opens it then on the same port.
     *
     * @param options what to open, and on which port
     * @throws inia.sandbox.SandboxException if it can't be opened
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    static HostedSandbox succeed(SandboxOptions options) throws InterruptedException {
        return hosting(Sandbox.succeed(options), options);
    }

    /** Opens and closes one that keeps nothing, so that the classes of the next are loaded. */
    static void rehearse() {
        try (Sandbox sandbox = Sandbox.open(SandboxOptions.memory())) {
            sandbox.identities();
        }
    }

    private static HostedSandbox hosting(Sandbox sandbox, SandboxOptions options) {
        ProfileFiles profiles = new ProfileFiles(options.home());
        try {
            for (Identity identity : sandbox.identities()) {
                write(profiles, identity);
            }
            profiles.pointAt(sandbox.endpoint().toString());
            sandbox.onAccount(root -> {
                write(profiles, root);
                profiles.pointAt(sandbox.endpoint().toString());
            });
        } catch (RuntimeException failed) {
            sandbox.close();
            throw failed;
        }
        return new HostedSandbox(sandbox, profiles);
    }

    /** Where it listens, such as {@code http://127.0.0.1:4570}. */
    public URI endpoint() {
        return sandbox.endpoint();
    }

    /** The AWS config file: what {@code AWS_CONFIG_FILE} should name for the AWS CLI and boto3. */
    public Path configFile() {
        return profiles.config();
    }

    /** The AWS credentials file: what {@code AWS_SHARED_CREDENTIALS_FILE} should name for the AWS CLI and boto3. */
    public Path credentialsFile() {
        return profiles.credentials();
    }

    @Override
    public void close() {
        sandbox.close();
    }

    private static void write(ProfileFiles profiles, Identity identity) {
        Optional<Profile> known = profiles.find(identity.profile());
        boolean written = known.flatMap(profile -> profile.property("aws_secret_access_key"))
                .equals(Optional.of(identity.secretAccessKey()));
        if (!written) {
            profiles.write(
                    identity.profile(), identity.accessKeyId(), identity.secretAccessKey(), Map.of("region", REGION));
        }
    }
}
