package inia.sandbox;

import inia.sandbox.call.Service;
import inia.sandbox.policy.ResourceFacts;
import inia.sandbox.protocol.Operation;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The services of a sandbox, each made when its first call comes. */
final class ServiceRegistry {
    private final Map<String, Supplier<? extends Service>> makers = new TreeMap<>();
    private final Map<String, Made> made = new ConcurrentHashMap<>();

    /** A service that was made: its operations, and what it knows of resources. */
    private record Made(Service service, OperationMethods methods, ResourceFacts facts) {
        static Made of(Service service) {
            return new Made(
                    service,
                    new OperationMethods(service),
                    service instanceof ResourceFacts.Keeper keeper ? keeper.resourceFacts() : ResourceFacts.NONE);
        }
    }

    /** Adds a service under the SDK's name for it. */
    ServiceRegistry add(String name, Supplier<? extends Service> maker) {
        makers.put(name, maker);
        return this;
    }

    boolean has(String name) {
        return makers.containsKey(name);
    }

    /** The services' names, in alphabetical order. */
    Set<String> names() {
        return new TreeSet<>(makers.keySet());
    }

    /** The method of an operation, if the service has one. */
    Optional<OperationMethod> find(Operation operation) {
        return made(operation.api().service()).methods().find(operation);
    }

    /** A service itself, if it is of this type; {@code null} otherwise. */
    <T> T service(String name, Class<T> type) {
        Service service = has(name) ? made(name).service() : null;
        return type.isInstance(service) ? type.cast(service) : null;
    }

    /** What a service knows of its resources; {@code null} if there is no such service. */
    ResourceFacts resourceFacts(String service) {
        return has(service) ? made(service).facts() : null;
    }

    private Made made(String service) {
        Made known = made.get(service);
        return known != null
                ? known
                : made.computeIfAbsent(service, name -> Made.of(makers.get(name).get()));
    }
}
