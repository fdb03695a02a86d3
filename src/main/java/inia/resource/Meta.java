package inia.resource;

import inia.client.Client;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkClient;

/** What lies under a resource. */
public final class Meta {
    private final ResourceState state;

    Meta(ResourceState state) {
        this.state = state;
    }

    /** The service, as boto3 names it, such as {@code iam}. */
    public String service() {
        return state.model().service();
    }

    /** The type's name, such as {@code User}; the service's own for the service. */
    public String type() {
        return state.model().name();
    }

    /** The identifiers by the names that calls have for them, such as {@code UserName}; secret ones are masked. */
    public Map<String, String> identifiers() {
        return state.shownIdentifiers();
    }

    /** The dictionary client that the resource calls with. */
    public Client client() {
        return state.client();
    }

    /** The SDK's own client, such as an {@code IamClient}. */
    public SdkClient sdk() {
        return state.client().sdk();
    }

    /** What is known of the resource so far, by the API's names; empty if nothing was loaded. Calls nothing. */
    public Map<String, Object> data() {
        return state.dataMap();
    }

    /** The names of what the resource has: identifiers, attributes, actions, collections, sub-resources. */
    public List<String> members() {
        return state.model().memberNames();
    }

    /** Type and identifiers. */
    @Override
    public String toString() {
        return "Meta(" + state + ": .client() .sdk() .data() .identifiers() .members())";
    }
}
