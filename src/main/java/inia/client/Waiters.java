package inia.client;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkClient;

/** The waiters that the SDK has for a service. */
final class Waiters {
    private static final String PREFIX = "waitUntil";

    private final String service;
    private final Operations operations;
    private final Class<?> type;
    private final Map<String, Method> methods;

    private Waiters(String service, Operations operations, Class<?> type, Map<String, Method> methods) {
        this.service = service;
        this.operations = operations;
        this.type = type;
        this.methods = methods;
    }

    static Waiters of(String service, SdkClient sdk, Operations operations) {
        Class<?> client = Operations.interfaceOf(sdk);
        String simple = client.getSimpleName();
        String stem = simple.substring(0, simple.length() - "Client".length()) + "Waiter";
        String folder = client.getPackageName() + ".waiters.";
        Map<String, Method> methods = new TreeMap<>();
        try {
            for (Method method : Invocation.load(client, folder + stem).getMethods()) {
                Class<?>[] types = method.getParameterTypes();
                if (method.getName().startsWith(PREFIX)
                        && types.length == 1
                        && AwsRequest.class.isAssignableFrom(types[0])) {
                    methods.put(method.getName().substring(PREFIX.length()), method);
                }
            }
            return new Waiters(service, operations, Invocation.load(client, folder + "Default" + stem), methods);
        } catch (ClassNotFoundException serviceWithout) {
            return new Waiters(service, operations, client, Map.of());
        }
    }

    /** The API's names of all waiters, such as {@code UserExists}, sorted. */
    Collection<String> names() {
        return methods.keySet();
    }

    Waiter find(String name) {
        String key = Names.key(name);
        for (Map.Entry<String, Method> entry : methods.entrySet()) {
            if (Names.key(entry.getKey()).equals(key)) {
                WaiterModel model = WaiterModel.of(entry.getKey(), type, entry.getValue());
                return Waiter.of(model, operations.find(model.operation()));
            }
        }
        List<String> spelled =
                names().stream().map(api -> Names.spelledAs(name, api)).toList();
        if (spelled.isEmpty()) {
            throw new NotSentException(service + " has no waiters: nothing of it needs to be waited for.");
        }
        throw UnknownNameException.of(service + " has no waiter", name, spelled, "It has");
    }
}
