package inia.client;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every service of the SDK's release: boto3's names, and the modules of the SDK that have the clients. */
final class ServiceTable {
    /** Read when a service is asked for that is not one of the first few. */
    private static final Map<String, String> ARTIFACTS = read();

    private ServiceTable() {}

    /** The names of all services, sorted. */
    static List<String> names() {
        return List.copyOf(ARTIFACTS.keySet());
    }

    /** All spellings that a service may have been meant by: boto3's names, and the SDK's. */
    static Collection<String> spellings() {
        Set<String> spellings = new TreeSet<>(ARTIFACTS.keySet());
        spellings.addAll(ARTIFACTS.values());
        return spellings;
    }

    /** The SDK's module that has a service's client, such as {@code cloudwatchlogs} for {@code logs}. */
    static String artifact(String name) {
        return ARTIFACTS.get(name);
    }

    /** The name of a service that is spelled otherwise, or as the SDK spells it. */
    static Optional<String> find(String spelled) {
        if (ARTIFACTS.containsKey(spelled)) {
            return Optional.of(spelled);
        }
        String key = Names.key(spelled);
        List<String> found = new ArrayList<>();
        ARTIFACTS.forEach((name, artifact) -> {
            if (Names.key(name).equals(key)) {
                found.add(0, name);
            } else if (artifact.equals(key)) {
                found.add(name);
            }
        });
        return found.stream().findFirst();
    }

    private static Map<String, String> read() {
        Map<String, String> artifacts = new TreeMap<>();
        for (String line : Facts.lines("services.txt")) {
            List<String> words = Facts.words(line);
            artifacts.put(words.get(0), words.get(words.size() - 1));
        }
        return artifacts;
    }
}
