package inia;

import inia.client.Client;
import inia.resource.DynamicResource;
import inia.resource.Resource;
import software.amazon.awssdk.core.SdkClient;

/** Somewhere that calls go to: the sandbox, another endpoint, or real AWS; with short cuts through its default session. */
public sealed interface Place permits Aws, EndpointAws, LiveAws {
    /** The default session: who calls, and in which region, where nothing else is said. */
    Session session();

    /** The dictionary client of a service, on the default session; see {@link Session#client(String)}. */
    default Client client(String service) {
        return session().client(service);
    }

    /** The SDK's own client of a service, on the default session; see {@link Session#client(ClientKey)}. */
    default <C extends SdkClient> C client(ClientKey<C> service) {
        return session().client(service);
    }

    /** The resources of a service by name, on the default session; see {@link Session#resource(String)}. */
    default DynamicResource resource(String service) {
        return session().resource(service);
    }

    /** The resources of a service, typed, on the default session; see {@link Session#resource(ServiceKey)}. */
    default <R extends Resource> R resource(ServiceKey<?, R> service) {
        return session().resource(service);
    }
}
