package inia.sandbox.auth;

import static inia.sandbox.auth.Signed.ALICE;
import static inia.sandbox.auth.Signed.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inia.sandbox.call.Crc64Nvme;
import inia.sandbox.call.Refusal;
import inia.sandbox.http.Headers;
import inia.sandbox.http.HttpRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.checksums.DefaultChecksumAlgorithm;
import software.amazon.awssdk.checksums.spi.ChecksumAlgorithm;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;

/** What the SDK's signer signs is let in as it was sent; what was changed on the way isn't. */
class SignatureTest {
    private static final byte[] BODY = "Action=ListUsers&Version=2010-05-08".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "iam|/",
                "sts|/",
                "sqs|/",
                "sqs|/123456789012/queue%20name",
                "sqs|/a//b/./c/../d/",
                "iam|/?b=2&a=1&a=0&flag&empty=&sp=a%20b&plus=a%2Bb&u=%C3%A9",
                "iam|/?a-b=1&a=2&a.b=3&a1=4",
                "s3|/",
                "s3|/bucket",
                "s3|/bucket/?list-type=2&prefix=a%2Fb&delimiter=%2F",
                "s3|/bucket/key",
                "s3|/bucket/a//b/../c/./d/",
                "s3|/bucket/%2F%252F%20%2B~-_.%C3%A9%E2%98%83",
                "s3|/bucket/(paren)*!'",
                "s3|/bucket/key?acl",
                "s3|/bucket/key?uploadId=a%2Bb%2F%3D%3D&partNumber=1",
            })
    void letsInWhatIsSignedInTheHeader(String service, String target) throws IOException {
        HttpRequest http = Signed.request(service, SdkHttpMethod.POST, target, BODY, signing -> {});

        Authenticated sender = Signed.authenticate(http, service, NOW);

        assertThat(sender.caller()).isEqualTo(ALICE);
        assertThat(sender.region()).isEqualTo("eu-west-1");
        assertThat(sender.http().body().readAllBytes()).isEqualTo(BODY);
    }

    @ParameterizedTest
    @CsvSource({
        "s3,/bucket/a//b%20c?versionId=1",
        "s3,/bucket/key?response-content-type=a%2Fb",
        "sts,/?Action=GetCallerIdentity&Version=2011-06-15"
    })
    void letsInWhatIsSignedInTheQuery(String service, String target) {
        HttpRequest http = Signed.request(
                service,
                SdkHttpMethod.GET,
                target,
                new byte[0],
                signing -> signing.putProperty(AwsV4HttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
                        .putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, !service.equals("s3"))
                        .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, Duration.ofMinutes(20)));

        assertThat(Signed.authenticate(http, service, NOW.plusSeconds(1200)).caller())
                .isEqualTo(ALICE);
        assertThatThrownBy(() -> Signed.authenticate(http, service, NOW.plusSeconds(1201)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code())
                                .isEqualTo(service.equals("s3") ? "AccessDenied" : "RequestExpired"));
    }

    private static HttpRequest chunked(byte[] body, boolean signed, ChecksumAlgorithm checksum) {
        return Signed.request("s3", SdkHttpMethod.PUT, "/bucket/key", body, signing -> {
            signing.putProperty(AwsV4HttpSigner.CHUNK_ENCODING_ENABLED, true)
                    .putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, signed);
            if (checksum != null) {
                signing.putProperty(AwsV4HttpSigner.CHECKSUM_ALGORITHM, checksum);
            }
        });
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1023, 131_071, 131_072, 131_073, 400_000})
    void unwrapsSignedChunks(int size) throws IOException {
        HttpRequest http = chunked(bytes(size), true, null);

        assertThat(http.headers().first("x-amz-content-sha256")).isEqualTo("STREAMING-AWS4-HMAC-SHA256-PAYLOAD");
        assertThat(Signed.bodyOf(http, "s3")).isEqualTo(bytes(size));
    }

    @ParameterizedTest
    @CsvSource({
        "true,crc32", "true,crc32c", "true,sha1", "true,sha256",
        "false,crc32", "false,crc32c", "false,sha1", "false,sha256"
    })
    void unwrapsChunksWithATrailingChecksum(boolean signed, String algorithm) throws IOException {
        for (int size : new int[] {0, 5, 300_000}) {
            HttpRequest http = chunked(bytes(size), signed, algorithm(algorithm));

            Authenticated sender = Signed.authenticate(http, "s3", NOW);

            assertThat(sender.http().body().readAllBytes()).isEqualTo(bytes(size));
            assertThat(sender.http().headers().first("Content-Encoding")).isNull();
            assertThat(sender.http().headers().first("Content-Length")).isEqualTo(Integer.toString(size));
            assertThat(sender.http().headers().first("x-amz-sdk-checksum-algorithm"))
                    .isEqualToIgnoringCase(algorithm);
        }
    }

    private static ChecksumAlgorithm algorithm(String name) {
        return switch (name) {
            case "crc32" -> DefaultChecksumAlgorithm.CRC32;
            case "crc32c" -> DefaultChecksumAlgorithm.CRC32C;
            case "sha1" -> DefaultChecksumAlgorithm.SHA1;
            default -> DefaultChecksumAlgorithm.SHA256;
        };
    }

    @ParameterizedTest
    @CsvSource({
        // What of the wire's bytes is changed: a byte of the data, a signature, the trailer, the end.
        "true,false,data,SignatureDoesNotMatch",
        "true,false,chunk-signature,SignatureDoesNotMatch",
        "true,false,cut,IncompleteBody",
        "true,true,data,SignatureDoesNotMatch",
        "true,true,x-amz-checksum-crc32:,SignatureDoesNotMatch",
        "true,true,x-amz-trailer-signature:,SignatureDoesNotMatch",
        "false,true,data,BadDigest",
        "false,true,x-amz-checksum-crc32:,BadDigest",
        "false,true,cut,IncompleteBody",
        "false,true,size,InvalidRequest",
    })
    void refusesChunksThatWereChanged(boolean signed, boolean trailed, String change, String code) throws IOException {
        byte[] body = "data".repeat(1000).getBytes(StandardCharsets.UTF_8);
        HttpRequest http = chunked(body, signed, trailed ? DefaultChecksumAlgorithm.CRC32 : null);
        String wire = new String(http.body().readAllBytes(), StandardCharsets.ISO_8859_1);
        byte[] changed = change(wire, change).getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> Signed.bodyOf(http.with(http.headers(), new ByteArrayInputStream(changed)), "s3"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static String change(String wire, String change) {
        return switch (change) {
            case "cut" -> wire.substring(0, wire.length() / 2);
            case "size" -> "zz" + wire;
            case "data" -> wire.replaceFirst("data", "dat!");
            default -> {
                int at = wire.lastIndexOf(change) + change.length() + 1;
                char other = wire.charAt(at) == '0' ? '1' : '0';
                yield wire.substring(0, at) + other + wire.substring(at + 1);
            }
        };
    }

    @Test
    void refusesABodyThatIsNotTheOneSigned() {
        HttpRequest http = Signed.request("s3", SdkHttpMethod.PUT, "/bucket/key", BODY, signing -> {});
        HttpRequest changed = http.with(http.headers(), new ByteArrayInputStream(new byte[] {1}));

        assertThatThrownBy(() -> Signed.bodyOf(changed, "s3")).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("XAmzContentSHA256Mismatch");
            assertThat(refusal.details()).containsKeys("ClientComputedContentSHA256");
        });
    }

    @Test
    void checksAnUnsignedPayloadsSignatureButNotItsBytes() throws IOException {
        HttpRequest http = Signed.request(
                "s3",
                SdkHttpMethod.PUT,
                "/bucket/key",
                BODY,
                signing -> signing.putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, false));
        assertThat(http.headers().first("x-amz-content-sha256")).isEqualTo("UNSIGNED-PAYLOAD");
        assertThat(Signed.bodyOf(http, "s3")).isEqualTo(BODY);
    }

    @Test
    void letsInWhatItSignsItself() {
        Headers headers = new Headers().set("Host", "127.0.0.1").set("X-Odd", " a  b ");
        HttpRequest http = new HttpRequest("POST", "/a/../b", "x=1&a=%20", headers, new ByteArrayInputStream(BODY));

        HttpRequest signed = new RequestSigner(Signed.ID, Signed.SECRET, "eu-west-2", "sqs").sign(http, BODY, NOW);

        assertThat(Signed.authenticate(signed, "sqs", NOW).region()).isEqualTo("eu-west-2");
    }

    @Test
    void computesTheCheckValueOfCrc64Nvme() {
        Crc64Nvme crc = new Crc64Nvme();
        crc.update("123456789".getBytes(StandardCharsets.UTF_8), 0, 9);
        assertThat(crc.getValue()).isEqualTo(0xAE8B14860A799888L);
    }
}
