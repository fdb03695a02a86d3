package inia.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Streamed bodies that are not read: their connections must not stay open. */
class BodyTest {
    private volatile String content = "";
    private final CannedServer server = CannedServer.answering(
            request -> new CannedServer.Answer(200, content, Map.of("Content-Type", "text/plain")));
    private final Client client = Canned.client("s3", server);

    @AfterEach
    void stop() {
        server.close();
    }

    private Body body() {
        return (Body) client.call("get_object", "Bucket", "b", "Key", "k").get("Body");
    }

    @Test
    void freesTheConnectionOfAShortBodyAtOnce() {
        content = "short";
        Body first = body();
        for (int i = 0; i < 300; i++) {
            body();
        }
        assertThat(server.connections()).isEqualTo(1);
        assertThat(first.text()).isEqualTo("short");
        assertThat(OpenBodies.count()).isZero();
    }

    @Test
    void givesUpLongBodiesThatNobodyCanReadAnyMore() {
        content = "x".repeat(300_000);
        Body kept = body();
        for (int i = 0; i < 200; i++) {
            body();
        }
        await(() -> OpenBodies.count() < 40);
        assertThat(kept.text()).hasSize(300_000);
        System.gc();
        await(() -> OpenBodies.count() == 0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void freesTheConnectionOfALongBodyWhenItIsReadOrClosed(boolean read) throws Exception {
        content = "x".repeat(300_000);
        Body body = body();
        assertThat(OpenBodies.count()).isEqualTo(1);
        if (read) {
            assertThat(body.bytes()).hasSize(300_000);
        } else {
            body.close();
        }
        assertThat(OpenBodies.count()).isZero();
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            while (!condition.getAsBoolean()) {
                System.gc();
                Thread.onSpinWait();
            }
        });
    }
}
