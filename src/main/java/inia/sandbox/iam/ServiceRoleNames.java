package inia.sandbox.iam;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What AWS calls its services in the names of their service-linked roles. */
final class ServiceRoleNames {
    /** Read by the first thread that gets here. */
    private static final class Loaded {
        static final Map<String, String> BY_SERVICE = load();
    }

    private ServiceRoleNames() {}

    /** The name for {@code autoscaling.amazonaws.com}: {@code AutoScaling}; of a service that is not known, its own. */
    static String of(String service) {
        String known = Loaded.BY_SERVICE.get(service);
        return known != null ? known : service.substring(0, service.indexOf('.'));
    }

    private static Map<String, String> load() {
        Map<String, String> names = new HashMap<>();
        try (InputStream in = ServiceRoleNames.class.getResourceAsStream("service-roles.list")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> names.put(
                            line.substring(0, line.indexOf('|')).strip(),
                            line.substring(line.indexOf('|') + 1).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException("The names of service-linked roles can't be read.", e);
        }
        return names;
    }
}
