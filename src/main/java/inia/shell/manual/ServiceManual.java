package inia.shell.manual;

import inia.client.Client;
import inia.client.Names;
import inia.client.Operation;
import inia.client.Shape;
import inia.client.ShapeMember;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The manual of one service: AWS's own words, beside what the SDK knows of its operations and structures. */
final class ServiceManual {
    private static final String SERVICES = ".services.";

    private final Client client;
    private final Optional<Index> index;
    private final Limits limits;
    private final Actions actions;
    private final ErrorCodes codes;
    private volatile Map<String, String> errors;

    private ServiceManual(Client client, String module) {
        this.client = client;
        this.index = Index.of(module);
        this.limits = new Limits(module);
        this.actions = new Actions(module);
        this.codes = new ErrorCodes(module);
    }

    /** The manual of a client's service. */
    static ServiceManual of(Client client) {
        return new ServiceManual(client, module(client));
    }

    /** The SDK module that has a client, such as {@code ssooidc}. */
    private static String module(Client client) {
        String name = client.sdk().getClass().getPackageName();
        int start = name.indexOf(SERVICES);
        String rest = start < 0 ? client.service() : name.substring(start + SERVICES.length());
        return rest.replaceFirst("\\..*", "");
    }

    Client client() {
        return client;
    }

    String service() {
        return client.service();
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
        return text(client.sdk().getClass().getSimpleName().replaceFirst("^Default", ""));
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
        Map<String, String> errors = new LinkedHashMap<>();
        Map<String, String> said = find(key(operation)).map(Entry::members).orElse(Map.of());
        said.forEach((type, text) -> {
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
            for (String name : client.exceptions()) {
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
        for (String name : client.operations()) {
            Operation operation = client.operation(name);
            operations.add(Map.entry(operation, text(operation)));
        }
        return operations;
    }

    /** Everything in the index, for looking through it. */
    List<Entry> entries() {
        return index.map(Index::all).orElse(List.of());
    }

    private Optional<Entry> find(String name) {
        return index.flatMap(file -> file.find(name));
    }

    /** The index's name of an operation. */
    static String key(Operation operation) {
        return operation.requestType().getSimpleName().replaceFirst("Request$", "") + "()";
    }
}
