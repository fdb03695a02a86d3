package inia;

import inia.client.Access;
import inia.client.CallLimits;
import inia.client.CallListener;
import inia.client.IniaException;
import inia.client.ModuleFolder;
import inia.client.ServiceCatalog;
import inia.client.ServiceList;
import inia.install.Installed;
import inia.install.Installer;
import inia.sandbox.SandboxException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where everything begins: the local AWS, its sessions, and short cuts through the default session.
 *
 * <pre>{@code
 * aws.session("root").resource("iam")
 * aws.client("iam").call("list_users")
 * }</pre>
 *
 * Its calls go to the sandbox on this machine, always. Other places are objects of their own, made on purpose: {@link #at} and
 * {@link #live()}.
 */
public final class Aws implements Place {
    private final LocalSandbox sandbox;
    private final CallListeners listeners = new CallListeners();
    private final ServiceCatalog services;
    private final LiveAws live;
    private final String usualProfile;
    private volatile Session defaultSession;

    private Aws(Path home, String usualProfile) {
        this.usualProfile = usualProfile;
        this.sandbox = new LocalSandbox(home);
        this.services = new ServiceCatalog(ModuleFolder.in(home));
        this.live = new LiveAws(Access.READS, listeners, services);
    }

    /**
     * The local AWS whose state is kept in a folder.
     *
     * @param home the folder, such as {@code .inia}; it is made when the sandbox is first needed
     */
    public static Aws local(Path home) {
        return local(home, "default");
    }

    /**
     * The local AWS, with another profile where none is named.
     *
     * @param home the folder of its state
     * @param profile the profile that {@link #session()} has, such as {@code root}
     */
    public static Aws local(Path home, String profile) {
        return new Aws(home, profile);
    }

    /**
     * A session with the {@code default} profile, or the one that the shell was opened with: boto3's {@code Session()}.
     *
     * @throws inia.sandbox.SandboxException if the sandbox can't be opened
     */
    @Override
    public Session session() {
        Session session = defaultSession;
        if (session == null) {
            session = session(usualProfile);
            defaultSession = session;
        }
        return session;
    }

    /**
     * A session with a named profile: boto3's {@code Session(profile_name="root")}.
     *
     * @param profile the profile's name; {@link #availableProfiles()} lists them
     * @throws inia.client.UnknownNameException if there is no such profile, naming the nearest
     */
    public Session session(String profile) {
        return open(profile, null);
    }

    /**
     * A session with a named profile in a region of choice: boto3's {@code Session(profile_name="root", region_name="eu-west-2")}.
     *
     * @param profile the profile's name
     * @param region the region's name
     * @throws inia.client.UnknownNameException if there is no such profile or region, naming the nearest
     */
    public Session session(String profile, String region) {
        return open(profile, region);
    }

    /**
     * A session of your own making: keys, region, retries, time-outs.
     *
     * <pre>{@code
     * aws.sessions().keys(id, secret).region("eu-west-2").retries(3).timeout(Duration.ofSeconds(5)).open()
     * }</pre>
     */
    public SessionBuilder sessions() {
        return new SessionBuilder(() -> settings("default", null), listeners);
    }

    /** What can be done to the sandbox itself, beside calling it. */
    public SandboxControls sandbox() {
        return new SandboxControls(this);
    }

    /**
     * Another endpoint that speaks AWS, on this machine or in your network.
     *
     * @param endpoint such as {@code http://localhost:4566}
     * @throws inia.client.NotSentException if that is no such address, or is AWS itself
     */
    public EndpointAws at(String endpoint) {
        return new EndpointAws(Endpoints.parse(endpoint), listeners, services);
    }

    /** Real AWS, with your own {@code ~/.aws} and environment; it reads only, until {@link LiveAws#allowWrites()}. */
    public LiveAws live() {
        return live;
    }

    /**
     * Adds a profile, or changes its keys: the AWS CLI's {@code aws configure --profile alice}.
     *
     * @param profile the profile's name
     * @param accessKeyId the access key's id
     * @param secretAccessKey the access key's secret; kept in the credentials file, which only you can read
     * @return a session with the profile
     */
    public Session configure(String profile, String accessKeyId, String secretAccessKey) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("region", HostedSandbox.REGION);
        settings.put("endpoint_url", endpoint().toString());
        sandbox.profiles().write(profile, accessKeyId, secretAccessKey, settings);
        defaultSession = null;
        return session(profile);
    }

    /** Who you are, on the default session: STS's {@code GetCallerIdentity}. */
    public CallerIdentity identity() {
        return session().identity();
    }

    /**
     * Why the sandbox allowed a call, or refused it.
     *
     * @param requestId the call's id: {@code refused.requestId()}, or {@code ResponseMetadata.RequestId} of a result
     * @throws inia.client.NotSentException if the sandbox does not remember that call
     */
    public Why why(String requestId) {
        return new Decisions(sandbox.endpoint()).of(requestId);
    }

    /**
     * Fetches the client of a service that does not come with Inia, once: with Maven's settings, from Maven's repositories, into
     * {@code modules} in {@link #home()}.
     *
     * <pre>{@code
     * aws.install("lambda")
     * aws.client("lambda").operations()
     * }</pre>
     *
     * @param service as boto3 has it; {@link #availableServices()} lists all
     * @throws inia.client.UnknownNameException if AWS has no service of that name, naming the nearest
     * @throws inia.client.InstallException if it can't be fetched; nothing is left half
     */
    public Installed install(String service) {
        return Installer.usual(services).install(service);
    }

    /** The names of the profiles, {@code default} first. */
    public List<String> availableProfiles() {
        return sandbox.profiles().names();
    }

    /** The names of all services of AWS, and which of them are at hand; {@link #install} brings the others. */
    public ServiceList availableServices() {
        return services.names();
    }

    /** Where the SDK's clients are found: on the class path, and among what {@link #install} has fetched. */
    public ServiceCatalog services() {
        return services;
    }

    /** The names of the services that have resources. */
    public List<String> availableResources() {
        return session().availableResources();
    }

    /** The names of AWS's regions, of all partitions, sorted. */
    public List<String> availableRegions() {
        return Regions.names();
    }

    /** The regions where a service has an endpoint; see {@link Session#availableRegions(String)}. */
    public List<String> availableRegions(String service) {
        return Regions.of(services, service, "aws");
    }

    /** The names of AWS's partitions: {@code aws}, {@code aws-cn}, … */
    public List<String> availablePartitions() {
        return Regions.partitions();
    }

    /** Where calls go, such as {@code http://127.0.0.1:4570}. */
    public URI endpoint() {
        return sandbox.endpoint();
    }

    /** The folder that keeps the sandbox's state and its profile files. */
    public Path home() {
        return sandbox.home();
    }

    /**
     * Lets a listener hear of every call that any session makes from now on.
     *
     * @param listener told of each call when it has ended, on the thread that made it
     */
    public void onCall(CallListener listener) {
        listeners.add(listener);
    }

    /** A session whose calls no listener hears of; see {@link Backstage}. */
    Session quietSession(String profile, String region) {
        return new Session(settings(profile, region).quietly(), CallListener.NONE);
    }

    /** See {@link Backstage#warmUp}. */
    void warmUp() {
        if (!sandbox.isWanted()) {
            Session session = quietSession("default", null);
            session.client("iam").call("list_users").toString();
            session.resource(Services.IAM).users().first();
        }
    }

    private Session open(String profile, String region) {
        return new Session(settings(profile, region), listeners);
    }

    private SessionSettings settings(String profile, String region) {
        ProfileFiles files = sandbox.profiles();
        ProfileKeys keys = ProfileKeys.of(files, profile);
        return new SessionSettings(
                profile,
                GivenKeys.of(keys.accessKeyId(), keys.secretAccessKey(), null, "profile " + profile),
                region == null ? keys.region() : Regions.known(region),
                Optional.of(sandbox.endpoint()),
                Access.WRITES,
                CallLimits.USUAL,
                files::names,
                services,
                new OwnMark(() -> files.find("root").flatMap(root -> root.property("aws_secret_access_key")), false));
    }

    /** Where calls go, who you are, and what to type next; asks who you are without anyone hearing of it. */
    @Override
    public String toString() {
        try {
            Session session = quietSession(usualProfile, null);
            return "Aws: the sandbox on this machine, " + endpoint() + " (no bill)\n"
                    + "  you are  " + session.identity().arn() + " in " + session.region() + "\n"
                    + "  next     aws.session(\"root\")  aws.client(\"iam\")  aws.resource(IAM)  lessons()";
        } catch (SandboxException | IniaException unreachable) {
            return "Aws: the sandbox on this machine, which can't be reached: " + unreachable.getMessage();
        }
    }
}
