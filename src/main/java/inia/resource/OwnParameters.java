package inia.resource;

import inia.client.Operation;
import inia.client.ParameterException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters of a call that a resource brings itself: its identifiers, and what always goes with the call. */
final class OwnParameters {
    private OwnParameters() {}

    static Map<String, Object> parameters(ResourceState state, Operation operation, Map<String, Object> with) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        List<Member.Id> ids = state.model().identifiers();
        if (!ids.isEmpty()) {
            List<String> taken = operation.parameters();
            for (Member.Id id : ids) {
                if (taken.contains(id.parameter())) {
                    String own = state.identifier(id);
                    parameters.put(id.parameter(), id.type() == Integer.class ? (Object) Integer.valueOf(own) : own);
                }
            }
        }
        parameters.putAll(with);
        return parameters;
    }

    /** Adds what the caller gives, unless it repeats what is known. */
    static void add(ResourceState state, Operation operation, Map<String, Object> known, Map<String, Object> given) {
        for (Map.Entry<String, Object> entry : given.entrySet()) {
            if (known.containsKey(entry.getKey())) {
                throw refusal(state, operation, entry.getKey());
            }
            known.put(entry.getKey(), entry.getValue());
        }
    }

    static ParameterException refusal(ResourceState state, Operation operation, String name) {
        return new ParameterException(
                operation.name(),
                name,
                operation.name() + ": " + name + " can't be given here, " + state.title() + " knows it. Leave it out.");
    }
}
