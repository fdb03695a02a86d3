package inia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inia.client.AwsException;
import inia.sandbox.Sandbox;
import inia.sandbox.SandboxException;
import inia.sandbox.SandboxOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharingTest {
    @TempDir
    Path home;

    @Test
    void takesOverOnTheSameEndpointWhileOthersWorkOn() {
        HostedSandbox first = HostedSandbox.open(SandboxOptions.durable(home));
        Aws second = Aws.local(home);
        URI endpoint = second.endpoint();
        assertThat(endpoint).isEqualTo(first.endpoint());
        Session third = Aws.local(home).session("root");
        AtomicBoolean done = new AtomicBoolean();
        List<CompletableFuture<Integer>> workers = List.of(second.session(), third).stream()
                .map(session -> CompletableFuture.supplyAsync(() -> work(session, done)))
                .toList();

        second.sandbox().clock().advance(Duration.ofDays(1)).freeze();
        first.close();
        for (Aws each : List.of(second, Aws.local(home))) {
            assertThat(each.endpoint()).isEqualTo(endpoint);
            assertThat(each.identity().arn()).endsWith("user/admin");
        }
        assertThat(Sandbox.running(home)).contains(endpoint);
        assertThat(second.sandbox().clock().toString()).contains("frozen");
        assertThat(second.sandbox().clock().ahead()).isGreaterThan(Duration.ofHours(23));
        done.set(true);
        for (CompletableFuture<Integer> worker : workers) {
            int made = worker.join();
            assertThat(made).isPositive();
        }
        int users = workers.stream().mapToInt(CompletableFuture::join).sum();
        assertThat((List<?>) third.client("iam").call("list_users").search("Users[].UserName"))
                .hasSize(users + 1);
    }

    /** Makes users until it is told to end; how many. */
    private static int work(Session session, AtomicBoolean done) {
        return (int) IntStream.iterate(0, i -> i + 1)
                        .peek(i -> session.client("iam").call("create_user", "UserName", session.profile() + i))
                        .takeWhile(i -> !done.get())
                        .count()
                + 1;
    }

    @Test
    void goesOnWithWhatWasSetAndLoggedWhenItTakesOver() {
        HostedSandbox first = HostedSandbox.open(SandboxOptions.durable(home));
        Aws second = Aws.local(home);
        Session once = second.sessions().retries(1).open();
        second.sandbox()
                .pages(2)
                .settle(Duration.ofMinutes(1))
                .fail("iam:CreateUser")
                .with(500)
                .times(3);
        second.sandbox().slow("s3:GetObject", Duration.ofMillis(1500));
        assertThatThrownBy(() -> create(once, "alice")).isInstanceOf(AwsException.class);
        String before = set(second);
        List<?> logged = second.sandbox().log();
        first.close();

        assertThatThrownBy(() -> create(once, "bob")).isInstanceOf(AwsException.class);
        assertThat(set(second))
                .isEqualTo(before.replace("3 times (1 so far)", "3 times (2 so far)"))
                .contains("fails with 500 3 times", "GetObject waits 1.5s until", "pages");
        assertThat(second.sandbox().log())
                .startsWith(logged.toArray(Map[]::new))
                .hasSize(2);
        assertThat(second.sandbox().log().search("[].[Number, Operation]"))
                .isEqualTo(List.of(List.of(1, "CreateUser"), List.of(2, "CreateUser")));
    }

    @Test
    void beginsWithNothingSetNorLoggedWhenItIsOpened() {
        try (HostedSandbox first = HostedSandbox.open(SandboxOptions.durable(home))) {
            SandboxApi sandbox = new SandboxApi(first::endpoint);
            sandbox.post("settings", "pages", 2, "settle", "PT1M");
            sandbox.post("faults", "operation", "s3:*", "status", 503);
        }
        try (HostedSandbox next = HostedSandbox.open(SandboxOptions.durable(home))) {
            SandboxApi sandbox = new SandboxApi(next::endpoint);
            assertThat(sandbox.get("settings")).containsEntry("pages", 0).containsEntry("settle", "PT0S");
            assertThat(sandbox.rows("faults")).isEmpty();
            assertThat(sandbox.rows("log")).isEmpty();
        }
    }

    /** What is told of the sandbox, but for the time. */
    private static String set(Aws aws) {
        String told = aws.sandbox().toString();
        return told.substring(told.indexOf("settle"));
    }

    private static void create(Session session, String user) {
        session.client("iam").call("create_user", "UserName", user);
    }

    @Test
    void leavesTheStoreOfANewerVersionAlone() throws IOException {
        Path store = Files.createDirectories(home.resolve("store"));
        Files.writeString(store.resolve("format"), "inia store 99\n");
        Files.writeString(store.resolve("tables"), "of a newer kind");
        Aws aws = Aws.local(home);

        assertThatThrownBy(aws::identity)
                .isInstanceOf(SandboxException.class)
                .hasMessageContaining("newer Inia")
                .hasMessageContaining("INIA_HOME");
        assertThat(aws.toString()).contains("newer Inia");
        assertThat(Files.readString(store.resolve("format"))).isEqualTo("inia store 99\n");
        assertThat(Files.readString(store.resolve("tables"))).isEqualTo("of a newer kind");
        try (var files = Files.list(store)) {
            assertThat(files).hasSize(2);
        }
    }
}
