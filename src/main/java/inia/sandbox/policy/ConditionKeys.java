package inia.sandbox.policy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Condition keys of one service that members of its requests give, read from {@code <service>.keys} beside this class.
 *
 * <p>The file says what its columns mean.
 */
final class ConditionKeys {
    static final ConditionKeys NONE = new ConditionKeys();

    /** A member that gives a key; in these operations, or in all that have it where none are named. */
    private record Source(String member, Set<String> operations) {}

    private final Map<String, List<Source>> sources = new HashMap<>();

    private ConditionKeys() {}

    /** The keys of this service. */
    static ConditionKeys read(String service) {
        try (InputStream in = ConditionKeys.class.getResourceAsStream(service + ".keys")) {
            return in == null ? NONE : parse(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("The condition keys of " + service + " can't be read.", e);
        }
    }

    private static ConditionKeys parse(BufferedReader lines) throws IOException {
        ConditionKeys keys = new ConditionKeys();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] columns = line.split("\\|", -1);
                Set<String> operations = columns.length < 3
                        ? Set.of()
                        : Set.of(columns[2].strip().split(" +"));
                keys.sources
                        .computeIfAbsent(columns[0].strip().toLowerCase(Locale.ROOT), key -> new ArrayList<>(1))
                        .add(new Source(columns[1].strip(), operations));
            }
        }
        return keys;
    }

    /** The values of a key in a request; none if it does not have the key. */
    List<String> values(String key, String operation, SdkPojo request) {
        for (Source source : sources.getOrDefault(key, List.of())) {
            if (source.operations().isEmpty() || source.operations().contains(operation)) {
                List<String> values = Members.values(request, source.member());
                if (!values.isEmpty()) {
                    return values;
                }
            }
        }
        return List.of();
    }

    /** The members that are read, by operation where operations are named. */
    Map<String, Set<String>> members() {
        Map<String, Set<String>> members = new HashMap<>();
        sources.values().forEach(all -> all.forEach(source -> members.put(source.member(), source.operations())));
        return members;
    }
}
