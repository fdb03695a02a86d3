package inia.sandbox.protocol;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The table that tells which operation an S3 call means; read when the first call comes. */
final class S3Routes {
    private static final List<S3Route> MOST_SPECIFIC_FIRST = load();
    private static final Map<String, S3Route> BY_OPERATION = new HashMap<>();
    private static final Map<String, Map<String, List<S3Route>>> BY_LEVEL_AND_METHOD = new HashMap<>();

    static {
        for (S3Route route : MOST_SPECIFIC_FIRST) {
            BY_OPERATION.put(route.operation(), route);
            BY_LEVEL_AND_METHOD
                    .computeIfAbsent(route.level(), any -> new HashMap<>())
                    .computeIfAbsent(route.method(), any -> new ArrayList<>())
                    .add(route);
        }
    }

    private S3Routes() {}

    private static List<S3Route> load() {
        // A table rather than the SDK's marshallers: to ask those, a hundred classes would be loaded by the first call.
        try (InputStream in = S3Routes.class.getResourceAsStream("s3-operations.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<S3Route> routes = new ArrayList<>(128);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    routes.add(S3Route.parse(line));
                }
            }
            routes.sort(Comparator.comparingInt(route -> -route.conditions().size()));
            return List.copyOf(routes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The most specific route that the message fits, or {@code null}. */
    static S3Route find(Message message, String level) {
        List<S3Route> routes = BY_LEVEL_AND_METHOD
                .getOrDefault(level, Map.of())
                .getOrDefault(message.http().method(), List.of());
        for (S3Route route : routes) {
            if (route.isMeant(message)) {
                return route;
            }
        }
        return null;
    }

    /** The route of an operation. */
    static S3Route of(Operation operation) {
        return BY_OPERATION.get(operation.name());
    }

    /** All routes. */
    static List<S3Route> all() {
        return MOST_SPECIFIC_FIRST;
    }
}
