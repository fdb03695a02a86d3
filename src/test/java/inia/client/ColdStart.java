package inia.client;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.CreateUserRequest;

/**
 * Measures the first call of a JVM: {@code java … inia.client.ColdStart sdk|plain|inia http://127.0.0.1:PORT}; without
 * arguments, serves canned answers until it is ended.
 */
public final class ColdStart {
    private ColdStart() {}

    /** Prints milliseconds from here to the client, and to the first answer. */
    public static void main(String[] arguments) {
        if (arguments.length == 0) {
            System.out.println(CannedServer.answering(
                            request -> Canned.iam("CreateUser", "<User><UserName>alice</UserName></User>"))
                    .endpoint());
            return;
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long cpu = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        URI endpoint = URI.create(arguments[1]);
        StaticCredentialsProvider credentials =
                StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIATEST", "secret"));
        String name;
        long built;
        if (arguments[0].equals("plain")) {
            IamClient sdk = IamClient.builder()
                    .credentialsProvider(credentials)
                    .region(Region.US_EAST_1)
                    .endpointOverride(endpoint)
                    .httpClient(UrlConnectionHttpClient.create())
                    .build();
            built = System.nanoTime();
            name = sdk.createUser(CreateUserRequest.builder().userName("alice").build())
                    .user()
                    .userName();
        } else {
            ClientSettings settings =
                    ClientSettings.of(credentials, "us-east-1").withEndpoint(endpoint);
            if (arguments[0].equals("sdk")) {
                IamClient sdk = (IamClient) ServiceCatalog.find("iam").newClient(settings);
                built = System.nanoTime();
                name = sdk.createUser(
                                CreateUserRequest.builder().userName("alice").build())
                        .user()
                        .userName();
            } else {
                Client client = Client.over("iam", ServiceCatalog.find("iam").newClient(settings));
                built = System.nanoTime();
                Result result = client.call("create_user", Map.of("UserName", "alice"));
                name = (String) ((Map<?, ?>) result.get("User")).get("UserName");
            }
        }
        long answered = System.nanoTime();
        long used = threads.getCurrentThreadCpuTime() - cpu;
        System.out.println(arguments[0] + " " + name + " build " + (built - start) / 1000000 + " ms, first call "
                + (answered - built) / 1000000 + " ms, together " + (answered - start) / 1000000 + " ms, CPU "
                + used / 1000000 + " ms");
        System.exit(0);
    }
}
