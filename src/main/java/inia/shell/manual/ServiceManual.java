package inia.shell.manual;

import inia.client.Client;
import inia.client.Names;
import inia.client.Operation;
import inia.client.ServiceModule;
import inia.client.Shape;
import inia.client.ShapeMember;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkClient;

/** The manual of one service: AWS's own words, beside what the SDK knows of its operations and structures. */
final class ServiceManual {
    private static final String SERVICES = ".services.";
    private static final String REQUEST = "Request";
    private static final String CALL = "()";

    private final ServiceModule module;
    private final Supplier<Client> clients;
    private final Optional<Index> index;
    private final Limits limits;
    private final Actions actions;
    private final ErrorCodes codes;
    private volatile Map<String, String> errors;
    private volatile Client client;

    /**
     * The manual of a service.
     *
     * @param module where its client comes from
     * @param clients gives a client when one is needed, to look at
     */
    ServiceManual(ServiceModule module, Supplier<Client> clients) {
        String name = artifact(module.clientType().getName());
        this.module = module;
        this.clients = clients;
        this.index = Index.of(name);
        this.limits = new Limits(name);
        this.actions = new Actions(name);
        this.codes = new ErrorCodes(name);
    }

    /** The SDK's module that has a class of a service, by the class's name. */
    private static String artifact(String clientType) {
        return clientType
                .substring(clientType.indexOf(SERVICES) + SERVICES.length())
                .replaceFirst("\\..*", "");
    }

    Client client() {
        Client known = client;
        if (known == null) {
            known = clients.get();
            client = known;
        }
        return known;
    }

    String service() {
        return module.name();
    }

    /** Whether an SDK client is one of this service. */
    boolean isOf(SdkClient sdk) {
        return module.clientType().isInstance(sdk);
    }

    /** Whether an operation is one of this service. */
    boolean isOf(Operation operation) {
        String type = operation.requestType().getName();
        return artifact(type).equals(artifact(module.clientType().getName()))
                && entries().containsKey(Names.snake(operation.name()));
    }

    Limits limits() {
        return limits;
    }

    Actions actions() {
        return actions;
    }

    /** Whether AWS's words are at hand; they are not for what was installed later. */
    boolean hasText() {
        return index.isPresent();
    }

    /** What AWS says of the service. */
    String about() {
        return text(clientType());
    }

    /** What AWS says of an operation. */
    String text(Operation operation) {
        return text(key(operation));
    }

    /** What AWS says of a structure; empty where it says nothing. */
    String text(Shape shape) {
        return text(shape.name());
    }

    private String text(String entry) {
        return find(entry).map(Entry::text).orElse("");
    }

    /** What AWS says of a member. */
    String text(Operation operation, Shape shape, ShapeMember member) {
        if (member.streamed()) {
            boolean in = operation.input().name().equals(shape.name());
            return find(key(operation))
                    .map(entry -> entry.members().getOrDefault(in ? "in" : "out", ""))
                    .orElse("");
        }
        return text(shape, member);
    }

    /** What AWS says of a member that is not streamed; where it says nothing, what it says of the member's type. */
    String text(Shape shape, ShapeMember member) {
        String key = Names.key(member.sdkName());
        return find(shape.name()).stream()
                .flatMap(entry -> entry.members().entrySet().stream())
                .filter(said -> isOf(Names.key(said.getKey()), key))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> member.type().map(this::text))
                .orElse("");
    }

    /** The SDK can't call a method {@code return}. */
    private static boolean isOf(String getter, String key) {
        return getter.equals(key) || key.equals("return") && getter.equals("returnvalue");
    }

    /** The errors that AWS names for an operation, by the names that its answers have, and what they mean. */
    Map<String, String> errors(Operation operation) {
        return find(key(operation)).map(this::errors).orElse(Map.of());
    }

    /** The errors of an operation, by its entry in the index. */
    Map<String, String> errors(Entry operation) {
        Map<String, String> errors = new LinkedHashMap<>();
        operation.members().forEach((type, text) -> {
            if (!type.equals("in") && !type.equals("out")) {
                errors.put(codes.of(type), text.isEmpty() ? text(type) : text);
            }
        });
        return errors;
    }

    /** The errors that AWS's model of the service names, by the codes that its answers have, and what they mean. */
    Map<String, String> errors() {
        if (errors == null) {
            Map<String, String> read = new LinkedHashMap<>();
            for (String name : client().exceptions()) {
                String type = name.endsWith("Exception") ? name : name + "Exception";
                read.put(codes.of(type), text(type));
            }
            errors = read;
        }
        return errors;
    }

    /** Every operation and what AWS says of it. */
    List<Map.Entry<Operation, String>> operations() {
        List<Map.Entry<Operation, String>> operations = new ArrayList<>();
        for (String name : client().operations()) {
            Operation operation = client().operation(name);
            operations.add(Map.entry(operation, text(operation)));
        }
        return operations;
    }

    /** What the index has of each operation, by its name in Python, without loading a class of the SDK. */
    Map<String, Entry> entries() {
        Map<String, Entry> entries = new TreeMap<>();
        find(clientType())
                .ifPresent(clientEntry -> clientEntry
                        .members()
                        .keySet()
                        .forEach(key -> find(key)
                                .ifPresent(entry -> entries.put(
                                        Names.snake(key.substring(0, key.length() - CALL.length())), entry))));
        return entries;
    }

    /** What the index has of the parameters of an operation. */
    Map<String, String> parameters(Entry operation) {
        String name = operation.name();
        return find(name.substring(0, name.length() - CALL.length()) + REQUEST)
                .map(Entry::members)
                .orElse(Map.of());
    }

    /** The SDK's interface of the client, such as {@code IamClient}. */
    private String clientType() {
        return module.clientType().getSimpleName();
    }

    private Optional<Entry> find(String name) {
        return index.flatMap(file -> file.find(name));
    }

    /** The index's name of an operation. */
    static String key(Operation operation) {
        return operation.requestType().getSimpleName().replaceFirst(REQUEST + "$", "") + CALL;
    }
}
