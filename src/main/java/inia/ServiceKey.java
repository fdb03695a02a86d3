package inia;

import inia.resource.Resource;
import java.util.Locale;
import software.amazon.awssdk.core.SdkClient;

/**
 * The key of a service that has resources, such as {@code IAM}.
 *
 * @param service the service's name
 * @param clientType the type of the SDK's client
 * @param resourceType the type of the service resource, where its resources begin
 * @param <C> the SDK's client of the service
 * @param <R> the service resource
 */
public record ServiceKey<C extends SdkClient, R extends Resource>(
        String service, Class<C> clientType, Class<R> resourceType) implements ClientKey<C> {
    @Override
    public String toString() {
        String key = service.toUpperCase(Locale.ROOT);
        return service + ": client(" + key + ") is the SDK's " + clientType.getSimpleName() + ", resource(" + key
                + ") is " + resourceType.getSimpleName();
    }
}
