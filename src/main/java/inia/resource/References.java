package inia.resource;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.SdkPojo;

/** Finds the resources that what is known of a resource names. */
final class References {
    private References() {}

    /** One at most, unless the reference is to many. */
    static List<ResourceState> find(ResourceState state, Member.Reference reference) {
        Object value = state.value(reference.path());
        Found found = new Found(TypeModel.of(reference.type()), state, name -> null);
        List<ResourceState> resources = new ArrayList<>();
        if (value instanceof List<?> items) {
            items.forEach(item -> resources.add(found.of(item, true)));
        } else if (value != null) {
            resources.add(found.of(value, value instanceof SdkPojo));
        }
        return resources;
    }
}
