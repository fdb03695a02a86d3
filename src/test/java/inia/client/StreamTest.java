package inia.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

class StreamTest {
    private final List<CallRecord> calls = new ArrayList<>();
    private final CannedServer server =
            CannedServer.answering(request -> request.method().equals("GET")
                    ? new CannedServer.Answer(
                            200,
                            "hello, stream",
                            Map.of("Content-Type", "text/plain", "x-amz-meta-colour", "blue", "ETag", "\"e\""))
                    : new CannedServer.Answer(200, "", Map.of("ETag", "\"e\"")));
    private final Client client = Canned.client("s3", Canned.settings(server).withListener(calls::add));

    @AfterEach
    void stop() {
        server.close();
    }

    private Body body() {
        return (Body) client.call("get_object", "Bucket", "b", "Key", "k").get("Body");
    }

    @Test
    void readsTheBodyOfAnAnswerOnce() throws IOException {
        Result result = client.call("get_object", Map.of("Bucket", "b", "Key", "a key/ü"));
        assertThat(result.search("Metadata.colour")).isEqualTo("blue");
        Body body = (Body) result.get("Body");
        assertThat(body).hasToString("Body(13 bytes: .text() .bytes() .saveTo(path))");
        assertThat(result.toString()).contains("\"Body\": \"Body(13 bytes");
        assertThat(body.text()).isEqualTo("hello, stream");
        assertThat(body).hasToString("Body(13 bytes: already read)");
        assertThatThrownBy(body::bytes)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has been read");
        assertThat(body.read()).isEqualTo(-1);
        assertThat(server.requests().get(0).uri().getRawPath()).isEqualTo("/b/a%20key/%C3%BC");
    }

    @Test
    void savesTheBodyToAFile(@TempDir Path folder) {
        assertThat(body().saveTo(folder.resolve("file"))).hasContent("hello, stream");
    }

    @Test
    void isAnInputStream() throws IOException {
        try (InputStream stream = body()) {
            assertThat(stream.readNBytes(5)).asString().isEqualTo("hello");
        }
    }

    @Test
    void sendsABodyInEveryForm(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "content");
        List<Object> bodies =
                List.of("content", "content".getBytes(), file, new ByteArrayInputStream("content".getBytes()));
        for (Object body : bodies) {
            client.call("put_object", Map.of("Bucket", "b", "Key", "k", "Body", body));
        }
        assertThat(server.requests())
                .hasSize(4)
                .allSatisfy(request -> assertThat(request.body()).contains("content"));
        assertThat(calls)
                .allSatisfy(call -> assertThat(call.parameters())
                        .isEqualTo(Map.of("Bucket", "b", "Key", "k", "Body", "(7 bytes)")));
        assertThat(calls.get(0).body().orElseThrow().content()).hasValue("content".getBytes());
        assertThat(calls.get(2).body().orElseThrow().file()).hasValue(file);
    }

    @Test
    void tellsTheLengthOfATypedCallsBody() {
        ((S3Client) client.sdk()).putObject(put -> put.bucket("b").key("k"), RequestBody.fromString("content"));
        ((S3Client) client.sdk()).putBucketVersioning(put -> put.bucket("b").versioningConfiguration(v -> {}));

        assertThat(calls.get(0).parameters()).containsEntry("Body", "(7 bytes)");
        assertThat(calls.get(1).body()).isEmpty();
    }

    @Test
    void refusesABodyThatIsNoBytes(@TempDir Path folder) {
        assertThatThrownBy(() -> client.call("put_object", Map.of("Bucket", "b", "Key", "k", "Body", 5)))
                .isInstanceOf(ParameterException.class)
                .hasMessageStartingWith("PutObject: Body takes bytes (text, byte[], Path");
        assertThatThrownBy(() ->
                        client.call("put_object", Map.of("Bucket", "b", "Key", "k", "Body", folder.resolve("none"))))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("there is no readable file");
        assertThatThrownBy(() -> client.call("put_object", Map.of("Bucket", "b", "Keyy", "k", "Body", "x")))
                .hasMessageStartingWith("PutObject has no parameter 'Keyy'. Did you mean 'Key'? It takes: ACL, Body, ");
        assertThat(server.requests()).isEmpty();
    }
}
