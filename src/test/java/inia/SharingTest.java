package inia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inia.sandbox.Sandbox;
import inia.sandbox.SandboxException;
import inia.sandbox.SandboxOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
