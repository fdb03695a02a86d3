package inia.resource;

import inia.client.Fields;
import inia.client.Operation;
import inia.client.Result;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** Calls an action of a resource: what it knows, what the caller gives, and nothing twice. */
final class Calls {
    private Calls() {}

    /** What an action gave, and with which parameters. */
    record Outcome(Result result, Map<String, Object> parameters) {}

    /**
     * @param given the caller's parameters by the API's names
     * @param more fills the SDK's builder, or null
     */
    static Outcome call(
            ResourceState state, Member.Action action, Map<?, ?> given, Consumer<? super AwsRequest.Builder> more) {
        Operation operation = state.client().operation(action.operation());
        Map<String, Object> parameters = OwnParameters.parameters(state, operation, action.with());
        List<String> known = List.copyOf(parameters.keySet());
        OwnParameters.add(state, operation, parameters, given);
        Result result = operation.call(parameters, builder -> {
            if (more != null) {
                more.accept(builder);
                requireUnchanged(state, operation, known, parameters, (SdkPojo) builder.build());
            }
        });
        return new Outcome(result, parameters);
    }

    private static void requireUnchanged(
            ResourceState state, Operation operation, List<String> known, Map<String, Object> before, SdkPojo request) {
        for (String name : known) {
            SdkField<?> field = Fields.find(request, name);
            if (before.get(name) instanceof String own && !own.equals(field.getValueOrDefault(request))) {
                throw OwnParameters.refusal(state, operation, name);
            }
        }
    }
}
