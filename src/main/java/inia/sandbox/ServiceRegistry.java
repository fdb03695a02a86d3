package inia.sandbox;

import inia.sandbox.call.Service;
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
    private final Map<String, OperationMethods> loaded = new ConcurrentHashMap<>();

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
        String service = operation.api().service();
        OperationMethods methods = loaded.get(service);
        if (methods == null) {
            methods = loaded.computeIfAbsent(
                    service, name -> new OperationMethods(makers.get(name).get()));
        }
        return methods.find(operation);
    }
}
