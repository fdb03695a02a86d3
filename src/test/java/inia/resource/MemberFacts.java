package inia.resource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What each member of boto3's resource models calls: the table {@code members.txt}.
 *
 * @param kind action, load, batch, collection, waiter or reference
 * @param name such as {@code iam User.AddGroup}
 * @param operation the operation; the waiter's or, of a reference, the type's name
 * @param own what it fills itself, as {@code UserName=Name}, {@code Status='Active'}
 */
record MemberFacts(String kind, String name, String operation, List<String> own) {
    private static final Map<String, MemberFacts> ALL = read();

    /** By kind and name, such as {@code action iam User.AddGroup}. */
    static Map<String, MemberFacts> all() {
        return ALL;
    }

    String service() {
        return name.substring(0, name.indexOf(' '));
    }

    private static Map<String, MemberFacts> read() {
        Map<String, MemberFacts> facts = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(MemberFacts.class.getResourceAsStream("members.txt"), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                List<String> words = List.of(line.split(" "));
                MemberFacts fact = new MemberFacts(
                        words.get(0), words.get(1) + " " + words.get(2), words.get(3), words.subList(4, words.size()));
                facts.put(fact.kind() + " " + fact.name(), fact);
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return facts;
    }
}
