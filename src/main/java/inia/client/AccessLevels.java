package inia.client;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which operations only read.
 *
 * <p>Where AWS's Service Authorization Reference has been put beside this class ({@code reads/iam.txt}), it decides: what is not
 * listed there is a write. For other services an operation's name does, as AWS names its reads, unless that reference says
 * otherwise of it ({@code access.txt}: {@code -GetId} writes, {@code +ValidatePolicy} reads). What neither tells is a write.
 */
final class AccessLevels {
    private static final List<String> READING = List.of(
            "List", "Describe", "Get", "Head", "BatchGet", "BatchDescribe", "Search", "Query", "Scan", "Lookup");

    /** To get one of these is to be handed keys, not to look. */
    private static final List<String> KEYS = List.of("Token", "Credentials");

    private static final Map<String, Set<String>> LISTED = new ConcurrentHashMap<>();

    private AccessLevels() {}

    static boolean isRead(String service, String operation) {
        Set<String> listed = LISTED.computeIfAbsent(service, name -> Set.copyOf(Facts.lines("reads/" + name + ".txt")));
        if (!listed.isEmpty()) {
            return listed.contains(operation);
        }
        Set<String> exceptions = Exceptions.OF.getOrDefault(service, Set.of());
        return exceptions.contains("+" + operation) || readsByName(operation) && !exceptions.contains("-" + operation);
    }

    private static boolean readsByName(String operation) {
        boolean handsOut = operation.contains("Get") && KEYS.stream().anyMatch(operation::contains);
        return !handsOut && READING.stream().anyMatch(verb -> begins(operation, verb));
    }

    /** Whether a whole word begins it: {@code GetUser}, not {@code Getaway}. */
    private static boolean begins(String operation, String verb) {
        return operation.startsWith(verb)
                && (operation.length() == verb.length() || !Character.isLowerCase(operation.charAt(verb.length())));
    }

    /** By service; read when a service is first asked about that is listed nowhere else. */
    private static final class Exceptions {
        static final Map<String, Set<String>> OF = new HashMap<>();

        static {
            for (String line : Facts.lines("access.txt")) {
                List<String> words = Facts.words(line);
                OF.put(words.get(0), Set.copyOf(words.subList(1, words.size())));
            }
        }
    }
}
