package inia;

import inia.client.Access;
import inia.client.CallLimits;
import inia.client.CallListener;
import inia.client.Client;
import inia.resource.DynamicResource;
import inia.resource.Resource;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.SdkClient;

/**
 * Any endpoint that speaks AWS: {@code aws.at("http://localhost:4566")}.
 *
 * <p>Sessions sign with the keys {@code test}, {@code test} unless {@link #sessions()} is told others. Nothing is read from
 * your AWS files or the environment.
 */
public final class EndpointAws {
    private final URI endpoint;
    private final CallListener listener;
    private Session defaultSession;

    EndpointAws(URI endpoint, CallListener listener) {
        this.endpoint = endpoint;
        this.listener = listener;
    }

    /** A session with the keys {@code test}, {@code test} in us-east-1. */
    public synchronized Session session() {
        if (defaultSession == null) {
            defaultSession = new Session(usual(), listener);
        }
        return defaultSession;
    }

    /** A session of your own making: keys, region, retries, time-outs. */
    public SessionBuilder sessions() {
        return new SessionBuilder(this::usual, listener);
    }

    /** The dictionary client of a service; see {@link Session#client(String)}. */
    public Client client(String service) {
        return session().client(service);
    }

    /** The SDK's own client of a service; see {@link Session#client(ClientKey)}. */
    public <C extends SdkClient> C client(ClientKey<C> service) {
        return session().client(service);
    }

    /** The resources of a service by name; see {@link Session#resource(String)}. */
    public DynamicResource resource(String service) {
        return session().resource(service);
    }

    /** The resources of a service, typed; see {@link Session#resource(ServiceKey)}. */
    public <R extends Resource> R resource(ServiceKey<?, R> service) {
        return session().resource(service);
    }

    /** Where calls go. */
    public URI endpoint() {
        return endpoint;
    }

    private SessionSettings usual() {
        return new SessionSettings(
                "",
                GivenKeys.of("test", "test", null, "the test keys of aws.at"),
                HostedSandbox.REGION,
                Optional.of(endpoint),
                Access.WRITES,
                CallLimits.USUAL,
                List::of);
    }

    @Override
    public String toString() {
        return "Aws at " + endpoint
                + ": .session()   .sessions().keys(id, secret).open()   .client(\"iam\")   .resource(IAM)";
    }
}
