package inia.sandbox.iam;

import inia.sandbox.call.Caller;
import inia.sandbox.policy.RequestContext;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.iam.model.ContextEntry;

/** What a simulated request has: the entries that were given, and what follows from who calls. */
final class SimulatedContext implements RequestContext {
    private static final List<String> TYPES = List.of(
            "string",
            "stringList",
            "numeric",
            "numericList",
            "boolean",
            "booleanList",
            "ip",
            "ipList",
            "binary",
            "binaryList",
            "date",
            "dateList");

    private final Map<String, List<String>> values = new HashMap<>();

    SimulatedContext(List<ContextEntry> entries, Caller caller) {
        if (caller != null) {
            put("aws:PrincipalArn", caller.arn());
            put("aws:PrincipalAccount", caller.account());
            if (caller.arn().contains(":user/")) {
                put("aws:username", caller.arn().substring(caller.arn().lastIndexOf('/') + 1));
                put("aws:PrincipalType", "User");
            }
            if (caller.userId() != null) {
                put("aws:userid", caller.userId());
            }
        }
        for (ContextEntry entry : entries) {
            check(entry);
            values.put(entry.contextKeyName().toLowerCase(Locale.ROOT), entry.contextKeyValues());
        }
    }

    private void put(String key, String value) {
        values.put(key.toLowerCase(Locale.ROOT), List.of(value));
    }

    private static void check(ContextEntry entry) {
        String type = entry.contextKeyTypeAsString();
        if (entry.contextKeyName() == null || type == null || !TYPES.contains(type)) {
            throw Simulations.invalid(
                    "Each context entry has a name, and a type among " + String.join(", ", TYPES) + ".");
        }
        if (!type.endsWith("List") && entry.contextKeyValues().size() > 1) {
            throw Simulations.invalid("Context entry " + entry.contextKeyName() + " of type " + type
                    + " has one value; for several its type is " + type + "List.");
        }
        for (String value : entry.contextKeyValues()) {
            boolean right = switch (type.replace("List", "")) {
                case "numeric" -> value.matches("[-+]?\\d{1,30}(\\.\\d{1,30})?");
                case "boolean" -> value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false");
                default -> true;
            };
            if (!right) {
                throw Simulations.invalid("Context entry " + entry.contextKeyName() + " has the value '" + value
                        + "', which is not of type " + type + ".");
            }
        }
    }

    /** Whether the request has the key. */
    boolean has(String key) {
        return values.containsKey(key.toLowerCase(Locale.ROOT));
    }

    @Override
    public List<String> values(String key) {
        return values.getOrDefault(key.toLowerCase(Locale.ROOT), List.of());
    }
}
