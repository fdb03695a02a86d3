package inia.client;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** Clients to look at, not to call with. */
final class Offline {
    private static final Map<String, Client> CLIENTS = new ConcurrentHashMap<>();

    private Offline() {}

    static Client client(String service) {
        return CLIENTS.computeIfAbsent(service, Offline::open);
    }

    private static Client open(String service) {
        return Canned.client(
                service,
                ClientSettings.of(
                                StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIATEST", "secret")),
                                "us-east-1")
                        .withEndpoint(URI.create("http://127.0.0.1:1")));
    }
}
