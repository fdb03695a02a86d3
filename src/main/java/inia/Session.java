package inia;

import inia.client.Access;
import inia.client.CallListener;
import inia.client.Client;
import inia.client.NotSentException;
import inia.client.Result;
import inia.client.ServiceList;
import inia.client.ServiceModule;
import inia.client.UnknownNameException;
import inia.resource.DynamicResource;
import inia.resource.Resource;
import inia.resource.Resources;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.core.SdkClient;

/**
 * Who calls, and from where: a profile's credentials and a region. Clients and resources come from it.
 *
 * <pre>{@code
 * var root = aws.session("root")
 * root.client("iam").call("list_users")
 * root.resource(IAM).users()
 * }</pre>
 */
public final class Session {
    private final SessionSettings settings;
    private final CallListeners listeners;
    private final Map<String, Client> clients = new ConcurrentHashMap<>();

    Session(SessionSettings settings, CallListener listener) {
        this(settings, new CallListeners(listener));
    }

    private Session(SessionSettings settings, CallListeners listeners) {
        this.settings = settings;
        this.listeners = listeners;
    }

    /** The profile's name, such as {@code root}; empty where keys were given instead. */
    public String profile() {
        return settings.profile();
    }

    /** The region's name, such as {@code us-east-1}. */
    public String region() {
        return settings.region();
    }

    /**
     * The same session in another region.
     *
     * @param region the region's name, such as {@code eu-west-2}
     * @throws UnknownNameException if AWS has no such region, naming the nearest
     */
    public Session withRegion(String region) {
        return new Session(settings.withRegion(Regions.known(region)), listeners);
    }

    /**
     * The dictionary client of a service: any operation by name, maps in and out.
     *
     * @param service the service's name, such as {@code iam}; {@link #availableServices()} lists them
     * @throws UnknownNameException if there is no such service, naming the nearest
     */
    public Client client(String service) {
        return client(service, region());
    }

    /**
     * The dictionary client of a service in another region.
     *
     * @param service the service's name, such as {@code iam}
     * @param region the region's name, such as {@code eu-west-2}
     * @throws UnknownNameException if there is no such service or region, naming the nearest
     */
    public Client client(String service, String region) {
        return clients.computeIfAbsent(service + " " + region, key -> connect(service, Regions.known(region)));
    }

    /**
     * The SDK's own client of a service, typed.
     *
     * @param service the service's key, such as {@code IAM}
     */
    public <C extends SdkClient> C client(ClientKey<C> service) {
        return client(service, region());
    }

    /**
     * The SDK's own client of a service in another region, typed.
     *
     * @param service the service's key, such as {@code IAM}
     * @param region the region's name
     * @throws UnknownNameException if there is no such region, naming the nearest
     */
    public <C extends SdkClient> C client(ClientKey<C> service, String region) {
        return service.clientType().cast(client(service.service(), region).sdk());
    }

    /**
     * The resources of a service by name: any member, checked when it runs.
     *
     * @param service the service's name, such as {@code iam}; {@link #availableResources()} lists those that have resources
     * @throws UnknownNameException if there is no such service, naming the nearest
     * @throws NotSentException if the service has no resources
     */
    public DynamicResource resource(String service) {
        return resource(service, region());
    }

    /**
     * The resources of a service in another region, by name.
     *
     * @param service the service's name, such as {@code sqs}
     * @param region the region's name
     * @throws UnknownNameException if there is no such service or region, naming the nearest
     * @throws NotSentException if the service has no resources
     */
    public DynamicResource resource(String service, String region) {
        Client client = client(service, region);
        if (!availableResources().contains(client.service())) {
            throw new NotSentException(service + " has operations only: client(\"" + service
                    + "\"). Resources there are for: " + String.join(", ", availableResources()));
        }
        return Resources.dynamic(client.service(), client);
    }

    /**
     * The resources of a service, typed: TAB completes what can be done.
     *
     * @param service the service's key, such as {@code IAM}
     */
    public <R extends Resource> R resource(ServiceKey<?, R> service) {
        return resource(service, region());
    }

    /**
     * The resources of a service in another region, typed.
     *
     * @param service the service's key, such as {@code SQS}
     * @param region the region's name
     * @throws UnknownNameException if there is no such region, naming the nearest
     */
    public <R extends Resource> R resource(ServiceKey<?, R> service, String region) {
        return Resources.of(service.resourceType(), client(service.service(), region));
    }

    /** Who AWS says you are: STS's {@code GetCallerIdentity}, which needs no permission. */
    public CallerIdentity identity() {
        Result result = client("sts").call("GetCallerIdentity");
        return new CallerIdentity(
                (String) result.get("Account"), (String) result.get("Arn"), (String) result.get("UserId"));
    }

    /** The names of the profiles, {@code default} first. */
    public List<String> availableProfiles() {
        return settings.profiles().get();
    }

    /** The names of all services of AWS, and which of them are at hand; {@link Aws#install} brings the others. */
    public ServiceList availableServices() {
        return settings.services().names();
    }

    /** The names of the services that have resources. */
    public List<String> availableResources() {
        return Resources.available();
    }

    /** The names of AWS's regions, of all partitions, sorted. */
    public List<String> availableRegions() {
        return Regions.names();
    }

    /**
     * The regions of the partition {@code aws} where a service has an endpoint: boto3's {@code get_available_regions("sqs")}.
     *
     * @param service the service's name, such as {@code sqs}; it need not be at hand
     * @return the regions' names, sorted; {@code [aws-global]} for a service that is one for all regions, such as IAM
     * @throws UnknownNameException if there is no such service, naming the nearest
     */
    public List<String> availableRegions(String service) {
        return availableRegions(service, "aws");
    }

    /**
     * The regions of a partition where a service has an endpoint.
     *
     * @param service the service's name, such as {@code sqs}
     * @param partition the partition's name, such as {@code aws-cn}
     * @throws UnknownNameException if there is no such service or partition, naming the nearest
     */
    public List<String> availableRegions(String service, String partition) {
        return Regions.of(settings.services(), service, partition);
    }

    /** The names of AWS's partitions, groups of regions with accounts of their own: {@code aws}, {@code aws-cn}, … */
    public List<String> availablePartitions() {
        return Regions.partitions();
    }

    /**
     * The partition that a region is in: boto3's {@code get_partition_for_region("cn-north-1")}.
     *
     * @param region the region's name
     * @throws UnknownNameException if AWS has no such region, naming the nearest
     */
    public String partitionForRegion(String region) {
        return Regions.partition(region);
    }

    /**
     * Lets a listener hear of every call that this session makes from now on, and its {@link #withRegion} sessions.
     *
     * @param listener told of each call when it has ended, on the thread that made it
     */
    public void onCall(CallListener listener) {
        listeners.add(listener);
    }

    /** The same session, but nobody hears of its calls, and the sandbox takes them for Inia's own; see {@link Backstage}. */
    Session quietly() {
        return new Session(settings.quietly(), CallListener.NONE);
    }

    /** The keys that calls are signed with: their id, and where they came from. */
    public Credentials credentials() {
        return Credentials.of(settings.credentials());
    }

    /**
     * A session as a role, whose keys STS lends, and lends anew before they expire.
     *
     * @param roleArn such as {@code arn:aws:iam::123456789012:role/lab}
     * @param name the role session's name, which logs show
     * @throws inia.client.AwsException if the role may not be assumed
     */
    public Session assumeRole(String roleArn, String name) {
        return assumeRole(roleArn, name, role -> {});
    }

    /**
     * A session as a role, with more said: duration, external id, session policy, tags, source identity, MFA code.
     *
     * @param more such as {@code role -> role.duration(Duration.ofHours(1)).externalId("42")}
     * @throws inia.client.AwsException if the role may not be assumed
     */
    public Session assumeRole(String roleArn, String name, Consumer<RoleRequest> more) {
        RoleRequest role = new RoleRequest(roleArn, name);
        more.accept(role);
        RoleKeys keys = new RoleKeys(sts(), role.parameters());
        keys.resolveCredentials();
        return new Session(settings.withCredentials(name, keys), listeners);
    }

    /**
     * A session with the same identity and temporary keys: STS's {@code GetSessionToken}, good for twelve hours.
     *
     * @throws inia.client.AwsException if STS refuses, as it does where the keys are temporary already
     */
    public Session withToken() {
        return withToken("GetSessionToken", Map.of());
    }

    /**
     * A session with the same identity that has shown a multi-factor device: STS's {@code GetSessionToken}.
     *
     * @param serialNumber the device, such as {@code arn:aws:iam::123456789012:mfa/alice}
     * @param code the six digits that it shows
     * @throws inia.client.AwsException if STS refuses the code
     */
    public Session withToken(String serialNumber, String code) {
        return withToken(
                "GetSessionToken with " + serialNumber, Map.of("SerialNumber", serialNumber, "TokenCode", code));
    }

    private Session withToken(String origin, Map<String, String> parameters) {
        Map<?, ?> lent = (Map<?, ?>) sts().call("GetSessionToken", parameters).get("Credentials");
        AwsSessionCredentials keys = RoleKeys.lent(lent);
        return new Session(settings.withCredentials(profile(), new GivenKeys(keys, origin)), listeners);
    }

    @Override
    public String toString() {
        String who = profile().isEmpty() ? settings.credentials().origin() : profile();
        String role = settings.credentials() instanceof RoleKeys keys ? ", role=\"" + keys.roleArn() + "\"" : "";
        return "Session(profile=\"" + who + "\"" + role + ", region=\"" + region() + "\")";
    }

    private Client connect(String service, String region) {
        return connect(service, region, settings);
    }

    private Client connect(String service, String region, SessionSettings settings) {
        ServiceModule module = settings.services().module(service);
        return Client.over(module.name(), module.newClient(settings.client(region, listeners)));
    }

    /** What borrows keys: AWS counts that as writing, but it changes nothing, and the session that signs with them reads only too. */
    private Client sts() {
        return connect("sts", region(), settings.withAccess(Access.WRITES));
    }
}
