package inia.client;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Every service of the SDK's release: boto3's name, the SDK's module that has its client where that is called otherwise, and what
 * its endpoints begin with where that is not its name.
 */
final class ServiceTable {
    /** Read when a service is asked for that is not one of the first few. */
    private static final Map<String, List<String>> SERVICES = read();

    private ServiceTable() {}

    /** The names of all services, sorted. */
    static List<String> names() {
        return List.copyOf(SERVICES.keySet());
    }

    /** All spellings that a service may have been meant by: boto3's names, and the SDK's. */
    static Collection<String> spellings() {
        Set<String> spellings = new TreeSet<>(SERVICES.keySet());
        SERVICES.keySet().forEach(name -> spellings.add(artifact(name)));
        return spellings;
    }

    /** The SDK's module that has a service's client, such as {@code cloudwatchlogs} for {@code logs}. */
    static String artifact(String name) {
        return word(name, 1);
    }

    /** What a service's endpoints begin with, such as {@code monitoring} for {@code cloudwatch}. */
    static String endpointPrefix(String name) {
        return word(name, 2);
    }

    /** The name of a service that is spelled otherwise, or as the SDK spells it. */
    static Optional<String> find(String spelled) {
        if (SERVICES.containsKey(spelled)) {
            return Optional.of(spelled);
        }
        String key = Names.key(spelled);
        List<String> found = new ArrayList<>();
        SERVICES.keySet().forEach(name -> {
            if (Names.key(name).equals(key)) {
                found.add(0, name);
            } else if (artifact(name).equals(key)) {
                found.add(name);
            }
        });
        return found.stream().findFirst();
    }

    private static String word(String name, int index) {
        List<String> words = SERVICES.get(name);
        return words.size() > index ? words.get(index) : name;
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> services = new TreeMap<>();
        for (String line : Facts.lines("services.txt")) {
            List<String> words = Facts.words(line);
            services.put(words.get(0), words);
        }
        return services;
    }
}
