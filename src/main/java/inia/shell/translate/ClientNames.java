package inia.shell.translate;

import inia.client.CallRecord;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the clients of a program are called: one a service, profile and region. */
final class ClientNames {
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, CallRecord> firsts = new LinkedHashMap<>();

    /** The name of the client that a call needs: {@code iam}, and {@code iam2} of another profile or region. */
    String of(CallRecord call) {
        String key = call.service() + " " + call.profile() + " " + call.region();
        String base = PythonCode.variable(call.service());
        String name = names.get(key);
        if (name == null) {
            long number = firsts.values().stream()
                            .filter(first -> first.service().equals(call.service()))
                            .count()
                    + 1;
            name = number == 1 ? base : base + number;
            names.put(key, name);
            firsts.put(name, call);
        }
        return name;
    }

    /** The clients' names, each with the first call that needs it. */
    Map<String, CallRecord> all() {
        return firsts;
    }
}
