package inia;

import inia.client.Access;
import inia.client.CallLimits;
import inia.client.CallListener;
import inia.client.ServiceCatalog;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Any endpoint that speaks AWS: {@code aws.at("http://localhost:4566")}.
 *
 * <p>Sessions sign with the keys {@code test}, {@code test} unless {@link #sessions()} is told others. Nothing is read from
 * your AWS files or the environment.
 */
public final class EndpointAws implements Place {
    private final URI endpoint;
    private final CallListener listener;
    private final ServiceCatalog services;
    private Session defaultSession;

    EndpointAws(URI endpoint, CallListener listener, ServiceCatalog services) {
        this.endpoint = endpoint;
        this.listener = listener;
        this.services = services;
    }

    /** A session with the keys {@code test}, {@code test} in us-east-1. */
    @Override
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
                List::of,
                services,
                OwnMark.NONE);
    }

    @Override
    public String toString() {
        return "Aws at " + endpoint
                + ": .session()   .sessions().keys(id, secret).open()   .client(\"iam\")   .resource(IAM)";
    }
}
