package inia.client;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which operations only read.
 *
 * <p>Where AWS's Service Authorization Reference has been put beside this class ({@code reads/iam.txt}), it decides: what is not
 * listed there is a write. For other services an operation's name does, as AWS names its reads; what it does not tell is a write.
 */
final class AccessLevels {
    private static final List<String> READING = List.of(
            "List", "Describe", "Get", "Head", "BatchGet", "BatchDescribe", "Search", "Query", "Scan", "Lookup");

    /** Their names read, but what they do is to hand out keys: AWS counts those as writes. */
    private static final List<String> ACTING = List.of("Token", "Credentials");

    private static final Map<String, Set<String>> LISTED = new ConcurrentHashMap<>();

    private AccessLevels() {}

    static boolean isRead(String service, String operation) {
        Set<String> listed = LISTED.computeIfAbsent(service, name -> Set.copyOf(Facts.lines("reads/" + name + ".txt")));
        return listed.isEmpty() ? readsByName(operation) : listed.contains(operation);
    }

    private static boolean readsByName(String operation) {
        return READING.stream().anyMatch(verb -> begins(operation, verb))
                && ACTING.stream().noneMatch(operation::contains);
    }

    /** Whether a whole word begins it: {@code GetUser}, not {@code Getaway}. */
    private static boolean begins(String operation, String verb) {
        return operation.startsWith(verb)
                && (operation.length() == verb.length() || !Character.isLowerCase(operation.charAt(verb.length())));
    }
}
