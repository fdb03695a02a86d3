package inia.resource;

import inia.client.Operation;
import inia.client.Paths;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkResponse;

/** Loads what AWS tells of a resource. */
final class Loader {
    private Loader() {}

    /** What it tells; nothing if the resource is not in the list that should have it. */
    static Optional<SdkPojo> load(ResourceState state) {
        Member.Load load = state.model().load();
        Operation operation = state.client().operation(load.operation());
        Map<String, Object> parameters = OwnParameters.parameters(state, operation, load.with());
        AwsRequest request = operation.request(parameters);
        Iterator<SdkResponse> pages = operation.pages(request);
        while (pages.hasNext()) {
            Object value = Paths.value(pages.next(), load.at());
            if (value instanceof SdkPojo structure) {
                return Optional.of(structure);
            }
            for (Object item : value instanceof List<?> list ? list : List.of()) {
                if (item instanceof SdkPojo structure && is(state, structure)) {
                    return Optional.of(structure);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean is(String identifier, Object value) {
        return value != null && identifier.equals(value.toString());
    }

    private static boolean is(ResourceState state, SdkPojo item) {
        for (Member.Id id : state.model().identifiers()) {
            SdkField<?> field = Found.field(item, id);
            if (field != null && !is(state.identifier(id), field.getValueOrDefault(item))) {
                return false;
            }
        }
        return true;
    }
}
