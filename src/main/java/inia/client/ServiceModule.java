package inia.client;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandles;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * A service of the SDK whose client is at hand.
 *
 * @param name the service's name, as boto3 has it, such as {@code iam}
 * @param clientType the SDK's client interface, such as {@code IamClient}
 */
public record ServiceModule(String name, Class<? extends SdkClient> clientType) {
    /** The module of a client interface, or null if the class loader has it not. */
    static ServiceModule load(String name, String client, ClassLoader loader) {
        try {
            Class<?> type = Class.forName(client, false, loader);
            return new ServiceModule(name, type.asSubclass(SdkClient.class));
        } catch (ClassNotFoundException absent) {
            return null;
        }
    }

    /** The SDK's name for the service, such as {@code cloudwatchlogs}: its artifact's, and its package's. */
    public String sdkName() {
        return ServiceScan.packageKey(clientType.getName());
    }

    /** A new SDK client, such as an {@code IamClient}. All clients share one HTTP client, which closing one leaves open. */
    public SdkClient newClient(ClientSettings settings) {
        WarmUp.begin();
        boolean plain = settings.endpoint().isPresent()
                && "http".equals(settings.endpoint().get().getScheme());
        return newClient(settings, SharedHttp.of(plain, settings.limits().connect()));
    }

    /** The same over an HTTP client of one's own. */
    SdkClient newClient(ClientSettings settings, SdkHttpClient http) {
        AwsClientBuilder<?, ?> builder = builder();
        settings.apply(this, builder);
        ((SdkSyncClientBuilder<?, ?>) builder).httpClient(http);
        try {
            return (SdkClient) builder.build();
        } catch (IllegalArgumentException unreadable) {
            throw new NotSentException(
                    "The SDK reads your AWS files (~/.aws/config, ~/.aws/credentials, or what AWS_CONFIG_FILE and"
                            + " AWS_SHARED_CREDENTIALS_FILE name) before it makes any client, also one of the sandbox, and could not: "
                            + unreadable.getMessage());
        }
    }

    private AwsClientBuilder<?, ?> builder() {
        try {
            Class<?> builder = Class.forName(clientType.getName() + "Builder", false, clientType.getClassLoader());
            return (AwsClientBuilder<?, ?>) (Object) MethodHandles.publicLookup()
                    .findStatic(clientType, "builder", methodType(builder))
                    .invoke();
        } catch (Throwable impossible) {
            throw new IllegalStateException(clientType + " can't be built", impossible);
        }
    }
}
