package inia;

import inia.client.CallListener;
import inia.client.Client;
import inia.client.ClientSettings;
import inia.client.NotSentException;
import inia.client.Result;
import inia.client.ServiceCatalog;
import inia.client.ServiceModule;
import inia.client.UnknownNameException;
import inia.resource.DynamicResource;
import inia.resource.Resource;
import inia.resource.Resources;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.regions.Region;

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
    private final LocalSandbox sandbox;
    private final CallListener listener;
    private final ProfileKeys keys;
    private final String region;
    private final Map<String, Client> clients = new ConcurrentHashMap<>();

    private Session(LocalSandbox sandbox, CallListener listener, ProfileKeys keys, String region) {
        this.sandbox = sandbox;
        this.listener = listener;
        this.keys = keys;
        this.region = region;
    }

    /** A session with a profile; its region is the profile's own where none is given. */
    static Session open(LocalSandbox sandbox, CallListener listener, String profile, String region) {
        ProfileKeys keys = ProfileKeys.of(sandbox.profiles(), profile);
        return new Session(sandbox, listener, keys, region == null ? keys.region() : known(region));
    }

    /** The profile's name, such as {@code root}. */
    public String profile() {
        return keys.profile();
    }

    /** The region's name, such as {@code us-east-1}. */
    public String region() {
        return region;
    }

    /**
     * The same session in another region.
     *
     * @param region the region's name, such as {@code eu-west-2}
     * @throws UnknownNameException if AWS has no such region, naming the nearest
     */
    public Session withRegion(String region) {
        return new Session(sandbox, listener, keys, known(region));
    }

    /**
     * The dictionary client of a service: any operation by name, maps in and out.
     *
     * @param service the service's name, such as {@code iam}; {@link #availableServices()} lists them
     * @throws UnknownNameException if there is no such service, naming the nearest
     */
    public Client client(String service) {
        return client(service, region);
    }

    /**
     * The dictionary client of a service in another region.
     *
     * @param service the service's name, such as {@code iam}
     * @param region the region's name, such as {@code eu-west-2}
     * @throws UnknownNameException if there is no such service or region, naming the nearest
     */
    public Client client(String service, String region) {
        return clients.computeIfAbsent(service + " " + region, key -> connect(service, known(region)));
    }

    /**
     * The SDK's own client of a service, typed.
     *
     * @param service the service's key, such as {@code IAM}
     */
    public <C extends SdkClient> C client(ClientKey<C> service) {
        return client(service, region);
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
        return resource(service, region);
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
        return resource(service, region);
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
        return sandbox.profiles().names();
    }

    /** The names of the services that a client can be had for. */
    public List<String> availableServices() {
        return ServiceCatalog.available();
    }

    /** The names of the services that have resources. */
    public List<String> availableResources() {
        return Resources.available();
    }

    /** The names of AWS's regions, sorted. */
    public List<String> availableRegions() {
        return regions();
    }

    @Override
    public String toString() {
        return "Session(profile=\"" + profile() + "\", region=\"" + region + "\")";
    }

    private Client connect(String service, String region) {
        ClientSettings settings = new ClientSettings(
                StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(keys.accessKeyId(), keys.secretAccessKey())),
                region,
                Optional.of(sandbox.endpoint()),
                keys.profile(),
                listener);
        ServiceModule module = ServiceCatalog.find(service);
        return Client.over(module.name(), module.newClient(settings));
    }

    private static String known(String region) {
        if (Region.regions().stream().noneMatch(known -> known.id().equals(region))) {
            throw UnknownNameException.of("AWS has no region", region, regions(), "There are");
        }
        return region;
    }

    private static List<String> regions() {
        return Region.regions().stream()
                .filter(region -> !region.isGlobalRegion())
                .map(Region::id)
                .sorted()
                .toList();
    }
}
