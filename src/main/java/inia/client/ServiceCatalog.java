package inia.client;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The services whose SDK modules are on the class path, by boto3's names. */
public final class ServiceCatalog {
    private ServiceCatalog() {}

    /** The names of all services at hand, sorted: {@code iam}, {@code s3}, … */
    public static List<String> available() {
        return List.copyOf(named().keySet());
    }

    /**
     * A service at hand.
     *
     * @param name as boto3 has it, such as {@code iam} or {@code logs}; the SDK's own, {@code cloudwatchlogs}, does too
     * @throws UnknownNameException if no module on the class path has that name
     */
    public static ServiceModule find(String name) {
        String direct = switch (name) {
            // The ones used first and most: found without opening a single jar.
            case "iam" -> "iam.IamClient";
            case "s3" -> "s3.S3Client";
            case "sqs" -> "sqs.SqsClient";
            case "sts" -> "sts.StsClient";
            default -> null;
        };
        ServiceModule module = direct == null ? null : ServiceModule.load(name, ServiceScan.SERVICES + direct);
        return module == null ? search(name) : module;
    }

    /**
     * Begins, in the background, what building a first client waits for most; returns at once. Worth calling as early as
     * possible; {@link ServiceModule#newClient} does it otherwise.
     */
    public static void warmUp() {
        WarmUp.begin();
    }

    private static ServiceModule search(String name) {
        Map<String, ServiceModule> named = named();
        ServiceModule module = named.get(name);
        if (module != null) {
            return module;
        }
        String key = Names.key(name);
        for (ServiceModule candidate : named.values()) {
            if (candidate.sdkName().equals(key) || Names.key(candidate.name()).equals(key)) {
                return candidate;
            }
        }
        throw UnknownNameException.of("There is no service", name, named.keySet(), "At hand are");
    }

    private static Map<String, ServiceModule> named() {
        Map<String, String> boto = new TreeMap<>();
        for (String line : Facts.lines("services.txt")) {
            List<String> names = Facts.words(line);
            boto.put(names.get(1), names.get(0));
        }
        Map<String, ServiceModule> named = new TreeMap<>();
        for (String client : ServiceScan.clients()) {
            String ofClass = ServiceScan.classKey(client);
            String ofPackage = ServiceScan.packageKey(client);
            String name = boto.getOrDefault(ofClass, boto.getOrDefault(ofPackage, ofClass));
            ServiceModule module = ServiceModule.load(name, client);
            if (module != null) {
                named.put(name, module);
            }
        }
        return named;
    }
}
