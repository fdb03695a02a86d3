package inia.resource;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The services that have resources, and the interface that each begins with. */
final class Declared {
    private static final Map<String, String> SERVICES =
            new TreeMap<>(Map.of("iam", "iam.IamService", "s3", "s3.S3Service", "sqs", "sqs.SqsService"));

    private Declared() {}

    static List<String> names() {
        return List.copyOf(SERVICES.keySet());
    }

    /** The service's interface, or null if it has no resources. */
    static Class<?> type(String service) {
        String name = SERVICES.get(service);
        try {
            return name == null ? null : Class.forName(Declared.class.getPackageName() + "." + name);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
