package inia.client;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkClient;

/** The waiters that the SDK has for a service. */
final class Waiters {
    private static final String PREFIX = "waitUntil";

    private Waiters() {}

    static Waiter find(String service, SdkClient sdk, String name) {
        Class<?> client = Operations.interfaceOf(sdk);
        Map<String, Method> methods = new TreeMap<>();
        Object waiters = null;
        try {
            String simple = client.getSimpleName();
            String type = client.getPackageName() + ".waiters."
                    + simple.substring(0, simple.length() - "Client".length()) + "Waiter";
            Class<?> waiter = Invocation.load(client, type);
            waiters = MethodHandles.publicLookup()
                    .findVirtual(client, "waiter", methodType(waiter))
                    .invoke(sdk);
            for (Method method : waiter.getMethods()) {
                Class<?>[] types = method.getParameterTypes();
                if (method.getName().startsWith(PREFIX)
                        && types.length == 1
                        && AwsRequest.class.isAssignableFrom(types[0])) {
                    methods.put(method.getName().substring(PREFIX.length()), method);
                }
            }
        } catch (Throwable serviceWithout) {
            methods.clear();
        }
        for (Map.Entry<String, Method> entry : methods.entrySet()) {
            if (Names.key(entry.getKey()).equals(Names.key(name))) {
                String request = entry.getValue().getParameterTypes()[0].getSimpleName();
                Operation operation = Client.over(service, sdk)
                        .operation(request.substring(0, request.length() - "Request".length()));
                return new Waiter(service, entry.getKey(), operation, waiters, entry.getValue());
            }
        }
        throw UnknownNameException.of(service + " has no waiter", name, methods.keySet(), "It has");
    }
}
