package inia.client;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Every service of the SDK's release, by boto3's names: those whose modules are on the class path, those installed, and those that
 * can be.
 */
public final class ServiceCatalog {
    private static final ServiceCatalog CLASS_PATH = new ServiceCatalog(ModuleFolder.NONE);

    private final ModuleFolder modules;

    /**
     * The services of the class path and of a folder.
     *
     * @param modules where modules are installed
     */
    public ServiceCatalog(ModuleFolder modules) {
        this.modules = modules;
    }

    /** The names of all services whose modules are on the class path, sorted: {@code iam}, {@code s3}, … */
    public static List<String> available() {
        return CLASS_PATH.names().atHand();
    }

    /**
     * A service whose module is on the class path.
     *
     * @param name as boto3 has it, such as {@code iam} or {@code logs}; the SDK's own, {@code cloudwatchlogs}, does too
     * @throws UnknownNameException if AWS has no service of that name, naming the nearest
     * @throws NotSentException if its module is not on the class path
     */
    public static ServiceModule find(String name) {
        return CLASS_PATH.module(name);
    }

    /**
     * Begins, in the background, what a first call waits for most; returns at once. Worth calling as early as possible;
     * {@link ServiceModule#newClient} does a part of it otherwise.
     */
    public static void warmUp() {
        WarmUp.beginWithCall();
    }

    /** Where modules are installed. */
    public ModuleFolder modules() {
        return modules;
    }

    /** The names of all services, sorted, and which are at hand. */
    public ServiceList names() {
        List<String> names = ServiceTable.names();
        Set<String> atHand = new HashSet<>();
        for (String name : names) {
            if (loader(ServiceTable.artifact(name)).isPresent()) {
                atHand.add(name);
            }
        }
        return new ServiceList(names, atHand);
    }

    /**
     * The name of a service as boto3 has it.
     *
     * @param spelled in any spelling, or as the SDK names it
     * @throws UnknownNameException if AWS has no service of that name, naming the nearest
     */
    public String name(String spelled) {
        return ServiceTable.find(spelled)
                .orElseThrow(() ->
                        UnknownNameException.of("AWS has no service", spelled, ServiceTable.spellings(), "There are"));
    }

    /**
     * The SDK's module that has a service's client, such as {@code cloudwatchlogs} for {@code logs}.
     *
     * @param name the service's name, as boto3 has it
     */
    public String artifact(String name) {
        return ServiceTable.artifact(name);
    }

    /**
     * What a service's endpoints begin with, such as {@code monitoring} for {@code cloudwatch}.
     *
     * @param name the service's name, as boto3 has it
     */
    public String endpointPrefix(String name) {
        return ServiceTable.endpointPrefix(name);
    }

    /** Whether a service's client can be had at once. */
    public boolean isAtHand(String name) {
        return loader(ServiceTable.artifact(name)).isPresent();
    }

    /**
     * A service at hand.
     *
     * @param name as boto3 has it, such as {@code iam} or {@code logs}; the SDK's own, {@code cloudwatchlogs}, does too
     * @throws UnknownNameException if AWS has no service of that name, naming the nearest
     * @throws NotSentException if it has, but its module is not at hand: {@code aws.install} brings it
     */
    public ServiceModule module(String name) {
        String direct = switch (name) {
            // The ones used first and most: found without opening a single jar.
            case "iam" -> "iam.IamClient";
            case "s3" -> "s3.S3Client";
            case "sqs" -> "sqs.SqsClient";
            case "sts" -> "sts.StsClient";
            default -> null;
        };
        ServiceModule module = direct == null
                ? null
                : ServiceModule.load(name, ServiceScan.SERVICES + direct, ServiceCatalog.class.getClassLoader());
        return module == null ? search(name) : module;
    }

    private ServiceModule search(String spelled) {
        String name = name(spelled);
        String artifact = ServiceTable.artifact(name);
        ClassLoader loader = loader(artifact)
                .orElseThrow(() -> new NotSentException("The client of '" + name
                        + "' is not at hand yet. This fetches it, once: aws.install(\"" + name + "\")"));
        List<String> clients = ServiceScan.clients(loader, artifact);
        String key = Names.key(name);
        String client = first(clients, type -> ServiceScan.classKey(type).equals(key))
                .or(() -> first(clients, type -> ServiceScan.packageKey(type).equals(artifact)))
                .orElseThrow(() -> new NotSentException("The SDK's module " + artifact
                        + " has an async client only, which calls by dictionary can't use."));
        return ServiceModule.load(name, client, loader);
    }

    private static Optional<String> first(List<String> clients, Predicate<String> suitable) {
        return clients.stream().filter(suitable).findFirst();
    }

    private Optional<ClassLoader> loader(String artifact) {
        ClassLoader classPath = ServiceCatalog.class.getClassLoader();
        return ServiceScan.has(classPath, artifact) ? Optional.of(classPath) : modules.loader(artifact);
    }
}
