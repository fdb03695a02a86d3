package inia.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.User;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sts.StsClient;

class SandboxTest {
    private static final String STS_CALL = "POST / HTTP/1.1\nHost: h\nContent-Type: application/x-www-form-urlencoded\n"
            + "Content-Length: 43\nConnection: close\n\nAction=GetCallerIdentity&Version=2011-06-15";

    @TempDir
    Path home;

    private static IamClient iam(Sandbox sandbox, String profile) {
        return Clients.of(IamClient.builder(), sandbox, profile).build();
    }

    private static List<String> users(IamClient iam) {
        return iam.listUsers().users().stream().map(User::userName).toList();
    }

    @Test
    void isMadeWithAnAdministratorAndARoot() {
        try (Sandbox sandbox = Sandbox.open(SandboxOptions.memory());
                StsClient admin =
                        Clients.of(StsClient.builder(), sandbox, "default").build();
                StsClient root =
                        Clients.of(StsClient.builder(), sandbox, "root").build()) {
            assertThat(admin.getCallerIdentity().arn()).isEqualTo("arn:aws:iam::123456789012:user/admin");
            assertThat(root.getCallerIdentity().arn()).isEqualTo("arn:aws:iam::123456789012:root");
        }
    }

    @Test
    void keepsStateAndKeysWhenItIsDurable() {
        List<Identity> first;
        try (Sandbox sandbox = Sandbox.open(SandboxOptions.durable(home));
                IamClient iam = iam(sandbox, "root")) {
            first = sandbox.identities();
            iam.createUser(user -> user.userName("alice"));
        }
        try (Sandbox sandbox = Sandbox.open(SandboxOptions.durable(home));
                IamClient iam = iam(sandbox, "default")) {
            assertThat(sandbox.identities()).isEqualTo(first);
            assertThat(users(iam)).containsExactly("admin", "alice");
        }
    }

    @Test
    void refusesAWrongSecret() {
        try (Sandbox sandbox = Sandbox.open(SandboxOptions.memory());
                IamClient iam = Clients.of(
                                IamClient.builder(),
                                sandbox.endpoint(),
                                sandbox.identities().get(0).accessKeyId(),
                                "wrong")
                        .build()) {
            assertThatThrownBy(iam::listUsers)
                    .isInstanceOfSatisfying(
                            IamException.class,
                            refusal -> assertThat(refusal.awsErrorDetails().errorCode())
                                    .isEqualTo("SignatureDoesNotMatch"));
        }
    }

    @Test
    void letsEveryoneInAsTheRootWhenItIsOpen() throws IOException {
        String root = "<Arn>arn:aws:iam::123456789012:root</Arn>";
        try (Sandbox sandbox = Sandbox.open(new SandboxOptions(null, false, 0, true));
                StsClient sts = Clients.of(StsClient.builder(), sandbox.endpoint(), "anybody", "wrong")
                        .build()) {
            assertThat(sts.getCallerIdentity().userId()).isEqualTo("123456789012");
            assertThat(Raw.send(sandbox.endpoint(), STS_CALL)).contains(root);
        }
        try (Sandbox sandbox = Sandbox.open(SandboxOptions.memory())) {
            assertThat(Raw.send(sandbox.endpoint(), STS_CALL))
                    .startsWith("HTTP/1.1 403 ")
                    .contains("<Code>MissingAuthenticationToken</Code>");
        }
    }

    @Test
    void keepsRegionsApart() {
        try (Sandbox sandbox = Sandbox.open(SandboxOptions.memory());
                SqsClient here =
                        Clients.of(SqsClient.builder(), sandbox, "default").build();
                SqsClient there = Clients.of(SqsClient.builder(), sandbox, "default")
                        .region(Region.EU_WEST_1)
                        .build()) {
            String url = here.createQueue(queue -> queue.queueName("jobs")).queueUrl();
            assertThat(here.listQueues().queueUrls()).containsExactly(url);
            assertThat(there.listQueues().queueUrls()).isEmpty();
        }
    }

    @Test
    void isEmptyAfterAResetButForItsIdentities() throws IOException {
        try (Sandbox sandbox = Sandbox.open(SandboxOptions.durable(home));
                IamClient iam = iam(sandbox, "default")) {
            List<Identity> before = sandbox.identities();
            iam.createUser(user -> user.userName("alice"));
            sandbox.reset();
            assertThat(users(iam)).containsExactly("admin");

            iam.createUser(user -> user.userName("bob"));
            String reset = "POST /_sandbox/reset HTTP/1.1\nHost: h\nContent-Length: 0\nConnection: close\n";
            assertThat(Raw.send(sandbox.endpoint(), reset + "Origin: http://evil.example\n\n"))
                    .startsWith("HTTP/1.1 403 ");
            assertThat(users(iam)).contains("bob");
            assertThat(Raw.send(sandbox.endpoint(), reset + "\n")).startsWith("HTTP/1.1 200 ");
            assertThat(users(iam)).containsExactly("admin");
            assertThat(sandbox.identities()).isEqualTo(before);
        }
    }

    @Test
    void goesByItsOwnClock() {
        try (Sandbox sandbox = Sandbox.open(SandboxOptions.memory());
                IamClient iam = iam(sandbox, "default")) {
            sandbox.clock().advance(Duration.ofMinutes(20));
            // Clients go on to sign by their own clocks, and are still let in.
            Instant created =
                    iam.createUser(user -> user.userName("late")).user().createDate();
            assertThat(created).isAfter(Instant.now().plus(Duration.ofMinutes(19)));
            assertThatThrownBy(() -> sandbox.clock().advance(Duration.ofSeconds(-1)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void tellsABrowserWhatItIs() throws IOException {
        try (Sandbox sandbox = Sandbox.open(SandboxOptions.memory())) {
            assertThat(Raw.send(
                            sandbox.endpoint(), "GET / HTTP/1.1\nHost: h\nAccept: text/html\nConnection: close\n\n"))
                    .startsWith("HTTP/1.1 200 ")
                    .contains("Inia's sandbox", sandbox.endpoint().toString());
        }
    }

    @Test
    void saysWhenItsPortIsInUse() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = other.getLocalPort();
            assertThatThrownBy(() -> Sandbox.open(new SandboxOptions(home, true, port, false)))
                    .isInstanceOf(SandboxException.class)
                    .hasMessageContaining("port " + port)
                    .hasMessageContaining("Choose another port");
        }
        // Nothing was left behind that would keep the next one from opening.
        Sandbox.open(SandboxOptions.durable(home)).close();
    }

    @Test
    void saysWhenItsHomeCanNotBeWritten() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "not a folder");
        assertThatThrownBy(() -> Sandbox.open(SandboxOptions.durable(file.resolve("home"))))
                .isInstanceOf(SandboxException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("INIA_HOME");
    }

    @Test
    void saysWhereTheOneListensThatHasItsHomeOpen() {
        try (Sandbox sandbox = Sandbox.open(SandboxOptions.durable(home))) {
            assertThat(Sandbox.running(home)).contains(sandbox.endpoint());
            assertThatThrownBy(() -> Sandbox.open(SandboxOptions.durable(home)))
                    .isInstanceOfSatisfying(
                            SandboxInUse.class,
                            inUse -> assertThat(inUse.endpoint()).contains(sandbox.endpoint()));
            assertThat(Sandbox.running(home)).contains(sandbox.endpoint());
        }
        assertThat(Sandbox.running(home)).isEmpty();
    }

    @Test
    void ignoresWhatADeadOneLeft() throws IOException {
        URI nobody;
        try (ServerSocket free = new ServerSocket(0)) {
            nobody = URI.create("http://127.0.0.1:" + free.getLocalPort());
        }
        Path file = home.resolve("sandbox.properties");
        long self = ProcessHandle.current().pid();
        for (String text : List.of(
                "endpoint=" + nobody + "\npid=" + self + "\n",
                "endpoint=" + nobody + "\npid=999999999\n",
                "endpoint=http://example.com\npid=" + self + "\n",
                "endpoint=::\npid=x\n",
                "\\u",
                "")) {
            Files.writeString(file, text);
            assertThat(Sandbox.running(home)).as(text).isEmpty();
        }
    }

    @Test
    void closesItsHomeToOthers() throws IOException {
        Path own = home.resolve(".inia");
        try (Sandbox sandbox = Sandbox.open(SandboxOptions.durable(own))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own)))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own.resolve("sandbox.properties"))))
                    .isEqualTo("rw-------");
            assertThat(sandbox.identities().toString())
                    .doesNotContain(sandbox.identities().get(0).secretAccessKey());
        }
    }

    @Test
    void canBeClosedTwice() {
        Sandbox sandbox = Sandbox.open(SandboxOptions.durable(home));
        sandbox.close();
        sandbox.close();
        Sandbox.open(SandboxOptions.durable(home)).close();
    }
}
