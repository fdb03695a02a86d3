package inia.resource;

import inia.client.AwsException;
import inia.client.Fields;
import inia.client.Operation;
import inia.client.Result;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.core.SdkPojo;

/** Calls an action of a resource: what it knows, what the caller gives, and nothing twice. */
final class Calls {
    private Calls() {}

    /** What an action gave, and what was sent. */
    record Outcome(Result result, SdkPojo request) {
        Object sent(String parameter) {
            return value(request, parameter);
        }
    }

    static Outcome call(ResourceState state, Member.Action action, Arguments arguments) {
        Operation operation = state.client().operation(action.operation());
        Map<String, Object> parameters = OwnParameters.parameters(state, operation, action.with());
        List<String> own = List.copyOf(parameters.keySet());
        OwnParameters.add(state, operation, parameters, arguments.given());
        try {
            return send(state, operation, parameters, own, arguments);
        } catch (AwsException refused) {
            throw Missing.explained(state, refused, arguments.given().values());
        }
    }

    /**
     * @param own the names of the parameters that the caller's consumer may not change
     */
    static Outcome send(
            ResourceState state,
            Operation operation,
            Map<String, Object> parameters,
            List<String> own,
            Arguments arguments) {
        SdkPojo[] request = new SdkPojo[1];
        Result result = operation.call(parameters, builder -> {
            SdkPojo before = (SdkPojo) builder.build();
            request[0] = before;
            if (arguments.more() != null) {
                arguments.more().accept(builder);
                request[0] = (SdkPojo) builder.build();
                for (String name : own) {
                    if (!Objects.equals(value(before, name), value(request[0], name))) {
                        throw OwnParameters.refusal(state, operation, name);
                    }
                }
            }
        });
        return new Outcome(result, request[0]);
    }

    private static Object value(SdkPojo request, String name) {
        var field = Fields.find(request, name);
        return field == null ? null : field.getValueOrDefault(request);
    }
}
