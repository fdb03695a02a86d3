package inia;

import software.amazon.awssdk.core.SdkClient;

/**
 * A service as a constant, such as {@code IAM}: what is asked for with it is typed, so that TAB completes it.
 *
 * @param <C> the SDK's client of the service, such as {@code IamClient}
 */
public sealed interface ClientKey<C extends SdkClient> permits ServiceKey, ClientOnlyKey {
    /** The service's name, such as {@code iam}. */
    String service();

    /** The type of the SDK's client. */
    Class<C> clientType();
}
