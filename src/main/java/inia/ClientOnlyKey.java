package inia;

import software.amazon.awssdk.core.SdkClient;

/**
 * The key of a service that has operations only, and no resources, such as {@code STS}.
 *
 * @param service the service's name
 * @param clientType the type of the SDK's client
 * @param <C> the SDK's client of the service
 */
public record ClientOnlyKey<C extends SdkClient>(String service, Class<C> clientType) implements ClientKey<C> {
    @Override
    public String toString() {
        return service + ": client(" + service.toUpperCase(java.util.Locale.ROOT) + ") is the SDK's "
                + clientType.getSimpleName();
    }
}
