package inia.client;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;

/** The operations of one SDK client, each found when it is first asked for. */
final class Operations {
    private final String service;
    private final SdkClient sdk;
    private final Class<?> client;
    private final Map<String, Operation> found = new ConcurrentHashMap<>();
    private volatile Map<String, Method> all;

    Operations(String service, SdkClient sdk) {
        this.service = service;
        this.sdk = sdk;
        this.client = interfaceOf(sdk);
    }

    /** The service's interface: the one of the SDK's services that has a builder, such as {@code IamClient}. */
    static Class<?> interfaceOf(SdkClient sdk) {
        for (Class<?> type = sdk.getClass(); type != null; type = type.getSuperclass()) {
            for (Class<?> candidate : type.getInterfaces()) {
                if (SdkClient.class.isAssignableFrom(candidate)
                        && candidate.getName().startsWith("software.amazon.awssdk.services.")) {
                    return candidate;
                }
            }
        }
        throw new NotSentException(sdk.getClass().getName() + " is no client of an AWS service");
    }

    Operation find(String name) {
        Operation operation = search(name);
        if (operation == null) {
            refuseAsyncOnly(name);
            List<String> spelled =
                    names().stream().map(api -> Names.spelledAs(name, api)).toList();
            throw UnknownNameException.of(service + " has no operation", name, spelled, "It has");
        }
        return operation;
    }

    /** Some operations stream events, which only the SDK's other kind of client can. */
    private void refuseAsyncOnly(String name) {
        String type = client.getName().replaceFirst("Client$", "AsyncClient");
        try {
            for (Method method : Invocation.load(client, type).getMethods()) {
                Class<?>[] types = method.getParameterTypes();
                if (Names.key(method.getName()).equals(Names.key(name))
                        && types.length > 0
                        && AwsRequest.class.isAssignableFrom(types[0])) {
                    throw new NotSentException(Names.pascal(method.getName())
                            + " streams events, which the SDK can do only in its async client, "
                            + type.substring(type.lastIndexOf('.') + 1)
                            + ". Build that one to call it; all that client.operations() names can be called here.");
                }
            }
        } catch (ClassNotFoundException | LinkageError serviceWithout) {
            return;
        }
    }

    boolean has(String name) {
        return search(name) != null;
    }

    private Operation search(String name) {
        Operation known = found.get(name);
        if (known == null) {
            known = guess(name);
            if (known == null) {
                known = lookUp(name);
            }
            if (known != null) {
                found.put(name, known);
            }
        }
        return known;
    }

    /** Most operations are called in the API as their request's class is: then no other operation need be looked at. */
    private Operation guess(String name) {
        String pascal = Names.pascal(name);
        try {
            Class<?> request = Invocation.load(client, client.getPackageName() + ".model." + pascal + "Request");
            Invocation invocation = Invocation.find(sdk, client, Names.java(pascal), request);
            return invocation == null ? null : new Operation(service, pascal, invocation);
        } catch (ClassNotFoundException | LinkageError spelledOtherwise) {
            return null;
        }
    }

    private Operation lookUp(String name) {
        Method method = all().get(Names.key(name));
        if (method == null) {
            return null;
        }
        Invocation invocation = Invocation.find(sdk, client, method.getName(), method.getParameterTypes()[0]);
        return invocation == null ? null : new Operation(service, Names.pascal(method.getName()), invocation);
    }

    /** The API's names of all operations, sorted. */
    Collection<String> names() {
        return all().values().stream()
                .map(method -> Names.pascal(method.getName()))
                .sorted()
                .toList();
    }

    /** The names of the errors that the service's model has. */
    List<String> errors() {
        return ModelledErrors.names(service, all().values());
    }

    private Map<String, Method> all() {
        if (all == null) {
            Map<String, Method> methods = new TreeMap<>();
            for (Method method : client.getMethods()) {
                if (isOperation(method)) {
                    methods.putIfAbsent(Names.key(method.getName()), method);
                }
            }
            all = methods;
        }
        return all;
    }

    private static boolean isOperation(Method method) {
        Class<?>[] types = method.getParameterTypes();
        if (types.length == 0 || !AwsRequest.class.isAssignableFrom(types[0])) {
            return false;
        }
        Class<?> last = types[types.length - 1];
        return types.length == 1
                ? SdkResponse.class.isAssignableFrom(method.getReturnType())
                : last == RequestBody.class || last == ResponseTransformer.class;
    }
}
