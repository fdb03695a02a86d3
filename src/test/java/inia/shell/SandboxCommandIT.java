package inia.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.User;

/** The sandbox as a program: {@code java -jar target/inia.jar sandbox …}. */
class SandboxCommandIT {
    @TempDir
    Path home;

    @Test
    void servesAnyCredentialsAsRootUntilItIsStoppedAndCanBeEmptied() throws IOException, InterruptedException {
        Process program = start("--port", "0", "--store", "memory", "--auth", "open", "--home", home.toString());
        try (BufferedReader output = program.inputReader()) {
            URI endpoint = endpoint(output.readLine());
            try (IamClient anybody = client(endpoint)) {
                anybody.createUser(user -> user.userName("alice"));
                assertThat(names(anybody)).containsExactly("alice");

                HttpResponse<String> emptied = HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(endpoint.resolve("/_sandbox/reset"))
                                        .POST(HttpRequest.BodyPublishers.noBody())
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
                assertThat(emptied.statusCode()).isBetween(200, 204);
                assertThat(names(anybody)).isEmpty();
            }
        } finally {
            program.destroy();
            program.waitFor();
        }
    }

    @Test
    void writesProfileFilesThatOtherClientsCanUse() throws IOException, InterruptedException {
        Process program = start("--port", "0", "--home", home.toString());
        try (BufferedReader output = program.inputReader()) {
            URI endpoint = endpoint(output.readLine());
            assertThat(Files.readString(home.resolve("config")))
                    .contains("[default]", "[profile root]", "endpoint_url = " + endpoint);
            assertThat(Files.readString(home.resolve("credentials"))).contains("[default]", "[root]");
        } finally {
            program.destroy();
            program.waitFor();
        }
    }

    @Test
    void saysInOneLineThatAPortIsInUse() throws IOException, InterruptedException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process program =
                    start("--port", "" + taken.getLocalPort(), "--store", "memory", "--home", home.toString());

            assertThat(new String(program.getInputStream().readAllBytes()).lines())
                    .singleElement()
                    .asString()
                    .contains("port " + taken.getLocalPort())
                    .contains("in use")
                    .contains("another port");
            assertThat(program.waitFor()).isEqualTo(1);
        }
    }

    @Test
    void refusesAnUnknownOptionAndShowsTheUsage() throws IOException, InterruptedException {
        Process program = start("--prot", "1");

        assertThat(new String(program.getInputStream().readAllBytes()))
                .contains("--prot")
                .contains("--port");
        assertThat(program.waitFor()).isEqualTo(2);
    }

    private static Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                "target/inia.jar",
                "sandbox"));
        command.addAll(Arrays.asList(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static URI endpoint(String firstLine) {
        return URI.create(firstLine.replaceAll("Sandbox at (\\S+) .*", "$1"));
    }

    private static IamClient client(URI endpoint) {
        return IamClient.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "thing")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    private static List<String> names(IamClient client) {
        return client.listUsers().users().stream().map(User::userName).toList();
    }
}
