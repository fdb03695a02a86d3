package inia.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

class FrontTest {
    private static final int POLLS = 200;

    private final TestServices.Objects objects = new TestServices.Objects();
    private final TestServices.Polls polls = new TestServices.Polls(POLLS);
    private TestFront front;
    private URI endpoint;
    private S3Client s3;

    @BeforeEach
    void listen() {
        front = TestFront.over(objects, polls);
        endpoint = front.endpoint();
        s3 = Clients.of(S3Client.builder().forcePathStyle(true), endpoint, "AKIAROOT", "secret")
                .build();
    }

    @AfterEach
    void close() {
        polls.over.countDown();
        s3.close();
        front.close();
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1024, 16 << 20})
    void streamsBodiesInAndOut(int size) {
        PutObjectResponse put =
                s3.putObject(object -> object.bucket("box").key("a//b/../c d%é"), RequestBody.fromBytes(bytes(size)));
        ResponseBytes<GetObjectResponse> got =
                s3.getObjectAsBytes(object -> object.bucket("box").key("a//b/../c d%é"));

        assertThat(put.eTag()).isEqualTo("\"" + size + "\"");
        assertThat(put.versionId()).isEqualTo(Integer.toString(size));
        assertThat(got.asByteArray()).isEqualTo(bytes(size));
        assertThat(got.response().contentLength()).isEqualTo(size);
        assertThat(got.response().metadata()).containsEntry("greeting", "hello");
        assertThat(s3.headObject(object -> object.bucket("box").key("a//b/../c d%é"))
                        .contentLength())
                .isEqualTo(size);
    }

    @Test
    void refusesInS3sOwnForm() {
        assertThatThrownBy(
                        () -> s3.getObjectAsBytes(object -> object.bucket("box").key("none")))
                .isInstanceOfSatisfying(NoSuchKeyException.class, refusal -> {
                    assertThat(refusal.statusCode()).isEqualTo(404);
                    assertThat(refusal.requestId()).isNotBlank();
                });
        assertThatThrownBy(() -> s3.headObject(object -> object.bucket("box").key("none")))
                .isInstanceOf(NoSuchKeyException.class);
    }

    @Test
    void namesAnOperationThatTheServiceHasNot() {
        assertThatThrownBy(() -> s3.getBucketAcl(bucket -> bucket.bucket("box")))
                .isInstanceOfSatisfying(S3Exception.class, refusal -> {
                    assertThat(refusal.statusCode()).isEqualTo(501);
                    assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("NotImplemented");
                    assertThat(refusal.awsErrorDetails().errorMessage()).contains("GetBucketAcl");
                });
    }

    @Test
    void showsNoStackTraceOfAFault() throws Exception {
        String answer = Raw.send(endpoint, "GET / HTTP/1.1\nHost: h\nConnection: close\n\n");
        assertThat(answer).startsWith("HTTP/1.1 500 ").contains("<Code>InternalError</Code>");
        assertThat(answer).doesNotContain("\tat ", ".java");
    }

    @Test
    void carriesHeadersInUtf8() throws Exception {
        Raw.send(
                endpoint,
                "PUT /box/key HTTP/1.1\nHost: h\nx-amz-meta-greeting: h\u00c3\u00a9llo\nContent-Length: 0\n"
                        + "Connection: close\n\n");
        assertThat(objects.greeting).isEqualTo("h\u00e9llo");
        assertThat(Raw.send(endpoint, "HEAD /box/key HTTP/1.1\nHost: h\nConnection: close\n\n"))
                .containsIgnoringCase("x-amz-meta-greeting: h\u00e9llo");
    }

    @Test
    void takesABucketFromTheHost() throws Exception {
        Raw.send(endpoint, "PUT /in/host HTTP/1.1\nHost: box.localhost:80\nContent-Length: 2\nConnection: close\n\nhi");
        assertThat(objects.kept).containsOnlyKeys("box in/host");
    }

    @Test
    void keepsNothingOfAnUploadThatIsCutOff() throws Exception {
        String head = "PUT /box/cut HTTP/1.1\r\nHost: h\r\nContent-Length: 1000\r\n\r\n";
        try (Socket socket = new Socket("127.0.0.1", endpoint.getPort())) {
            socket.getOutputStream().write((head + "abc").getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            // The server has given up on the upload once it closes the connection.
            socket.getInputStream().readAllBytes();
        }
        assertThat(objects.kept).isEmpty();
    }

    @Test
    void goesOnWhenADownloadIsCutOff() throws Exception {
        s3.putObject(object -> object.bucket("box").key("large"), RequestBody.fromBytes(bytes(16 << 20)));
        for (int count = 0; count < 5; count++) {
            try (Socket socket = new Socket("127.0.0.1", endpoint.getPort())) {
                socket.getOutputStream().write("GET /box/large HTTP/1.1\r\nHost: h\r\n\r\n".getBytes());
                assertThat(socket.getInputStream().readNBytes(1000)).hasSize(1000);
            }
        }
        assertThat(s3.getObjectAsBytes(object -> object.bucket("box").key("large"))
                        .asByteArray())
                .hasSize(16 << 20);
    }

    @Test
    void saysGoOnToWhoeverWaitsForIt() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", endpoint.getPort())) {
            socket.getOutputStream()
                    .write(("PUT /box/waited HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 2\r\n"
                                    + "Connection: close\r\n\r\n")
                            .getBytes());
            String first = new String(socket.getInputStream().readNBytes("HTTP/1.1 100".length()));
            assertThat(first).isEqualTo("HTTP/1.1 100");
            socket.getOutputStream().write("hi".getBytes());
            assertThat(new String(socket.getInputStream().readAllBytes())).contains("HTTP/1.1 200 OK");
        }
        assertThat(objects.kept).containsKey("box waited");
    }

    @Test
    void answersWhileManyWait() throws Exception {
        List<Socket> waiting = new ArrayList<>();
        String poll = "POST / HTTP/1.1\r\nHost: h\r\nX-Amz-Target: AmazonSQS.ReceiveMessage\r\nContent-Length: 2\r\n"
                + "Connection: close\r\n\r\n{}";
        for (int count = 0; count < POLLS; count++) {
            Socket socket = new Socket("127.0.0.1", endpoint.getPort());
            socket.getOutputStream().write(poll.getBytes());
            waiting.add(socket);
        }
        assertThat(polls.waiting.await(30, TimeUnit.SECONDS)).isTrue();
        s3.putObject(object -> object.bucket("box").key("meanwhile"), RequestBody.fromString("hi"));
        assertThat(objects.kept).containsKey("box meanwhile");

        polls.over.countDown();
        for (Socket socket : waiting) {
            assertThat(new String(socket.getInputStream().readAllBytes())).startsWith("HTTP/1.1 200 OK");
            socket.close();
        }
    }
}
