package inia.sandbox.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inia.sandbox.Clients;
import inia.sandbox.Sandbox;
import inia.sandbox.SandboxOptions;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Uploads of parts, as clients make them. */
@Timeout(60)
class MultipartTest {
    private static final byte[] LARGE = bytes(5 << 20);
    private static final byte[] SMALL = bytes(10_000);

    private static Sandbox sandbox;
    private static S3Client s3;

    @BeforeAll
    static void open() {
        sandbox = Sandbox.open(SandboxOptions.memory());
        s3 = Clients.s3(sandbox);
        s3.createBucket(bucket -> bucket.bucket("pond"));
        s3.putObject(put -> put.bucket("pond").key("source"), RequestBody.fromBytes(LARGE));
    }

    @AfterAll
    static void close() {
        s3.close();
        sandbox.close();
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }

    private static String begin(String key) {
        return s3.createMultipartUpload(create -> create.bucket("pond").key(key).metadata(Map.of("colour", "pink")))
                .uploadId();
    }

    private static CompletedPart part(String key, String upload, int number, byte[] bytes) {
        String etag = s3.uploadPart(
                        part -> part.bucket("pond").key(key).uploadId(upload).partNumber(number),
                        RequestBody.fromBytes(bytes))
                .eTag();
        return CompletedPart.builder().partNumber(number).eTag(etag).build();
    }

    private static CompleteMultipartUploadResponse complete(
            String key,
            String upload,
            List<CompletedPart> parts,
            Consumer<CompleteMultipartUploadRequest.Builder> more) {
        return s3.completeMultipartUpload(complete -> {
            complete.bucket("pond").key(key).uploadId(upload).multipartUpload(whole -> whole.parts(parts));
            more.accept(complete);
        });
    }

    private static void refused(int status, String code, Runnable call) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(S3Exception.class, refusal -> {
            assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(refusal.statusCode()).isEqualTo(status);
        });
    }

    @Test
    void joinsPartsAndStretchesOfObjects() throws Exception {
        String upload = begin("joined");
        List<CompletedPart> parts = new ArrayList<>(List.of(part("joined", upload, 2, LARGE)));
        parts.add(CompletedPart.builder()
                .partNumber(5)
                .eTag(s3.uploadPartCopy(copy -> copy.sourceBucket("pond")
                                .sourceKey("source")
                                .copySourceRange("bytes=1000-5242879")
                                .destinationBucket("pond")
                                .destinationKey("joined")
                                .uploadId(upload)
                                .partNumber(5))
                        .copyPartResult()
                        .eTag())
                .build());
        refused(400, "EntityTooSmall", () -> {
            CompletedPart last = part("joined", upload, 9, SMALL);
            complete("joined", upload, List.of(parts.get(0), parts.get(1), last), complete -> {});
        });
        String etag = complete("joined", upload, parts, complete -> {}).eTag();
        assertThat(etag).endsWith("-2\"");
        assertThat(complete("joined", upload, parts, complete -> complete.ifNoneMatch("*"))
                        .eTag())
                .isEqualTo(etag);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(LARGE);
        whole.write(LARGE, 1000, LARGE.length - 1000);
        var got = s3.getObjectAsBytes(get -> get.bucket("pond").key("joined").checksumMode(ChecksumMode.ENABLED));
        assertThat(got.asByteArray()).isEqualTo(whole.toByteArray());
        assertThat(got.response().metadata()).containsEntry("colour", "pink");
        assertThat(got.response().checksumTypeAsString()).isEqualTo("FULL_OBJECT");
        var range = s3.getObjectAsBytes(get -> get.bucket("pond").key("joined").range("bytes=5242870-5242889"));
        assertThat(range.asByteArray()).isEqualTo(Arrays.copyOfRange(whole.toByteArray(), 5242870, 5242890));
        var second = s3.headObject(head -> head.bucket("pond").key("joined").partNumber(2));
        assertThat(second.partsCount()).isEqualTo(2);
        assertThat(second.contentLength()).isEqualTo(LARGE.length - 1000);
        refused(
                416,
                "InvalidPartNumber",
                () -> s3.getObjectAsBytes(
                        get -> get.bucket("pond").key("joined").partNumber(3)));
    }

    @ParameterizedTest
    @CsvSource({
        "CRC32, FULL_OBJECT, FULL_OBJECT",
        "CRC32_C, FULL_OBJECT, FULL_OBJECT",
        "CRC64_NVME, , FULL_OBJECT",
        "CRC32, , COMPOSITE",
        "SHA256, COMPOSITE, COMPOSITE",
        "SHA1, , COMPOSITE"
    })
    void keepsAChecksumOfTheWholeOrOfTheParts(ChecksumAlgorithm algorithm, ChecksumType asked, ChecksumType kept) {
        String upload = s3.createMultipartUpload(create -> create.bucket("pond")
                        .key("sum")
                        .checksumAlgorithm(algorithm)
                        .checksumType(asked))
                .uploadId();
        var parts = List.of(part("sum", upload, 1, LARGE), part("sum", upload, 2, SMALL));
        complete("sum", upload, parts, complete -> {});
        var head = s3.headObject(h -> h.bucket("pond").key("sum").checksumMode(ChecksumMode.ENABLED));
        String value =
                head.getValueForField("Checksum" + algorithm, String.class).orElseThrow();
        assertThat(head.checksumType()).isEqualTo(kept);
        if (kept == ChecksumType.COMPOSITE) {
            assertThat(value).endsWith("-2");
        } else {
            byte[] whole = Arrays.copyOf(LARGE, LARGE.length + SMALL.length);
            System.arraycopy(SMALL, 0, whole, LARGE.length, SMALL.length);
            BodyDigest digest = ChecksumKind.named(algorithm.toString()).begin();
            digest.update(whole, whole.length);
            assertThat(value).isEqualTo(java.util.Base64.getEncoder().encodeToString(digest.value()));
        }
    }

    @Test
    void joinsChecksumsOfAnyLengths() {
        for (int second : new int[] {0, 1, 7, 1000}) {
            CRC32 first = new CRC32();
            first.update(SMALL);
            CRC32 next = new CRC32();
            next.update(SMALL, 0, second);
            CRC32 both = new CRC32();
            both.update(SMALL);
            both.update(SMALL, 0, second);
            assertThat(ChecksumKind.CRC32.join().join(first.getValue(), next.getValue(), second))
                    .isEqualTo(both.getValue());
        }
    }

    @Test
    void refusesWhatCanBeNoObject() {
        String upload = begin("refused");
        CompletedPart one = part("refused", upload, 1, SMALL);
        CompletedPart two = part("refused", upload, 2, SMALL);
        refused(400, "InvalidPartOrder", () -> complete("refused", upload, List.of(two, one), c -> {}));
        refused(
                400,
                "InvalidPart",
                () -> complete(
                        "refused", upload, List.of(one.toBuilder().eTag("x").build()), c -> {}));
        refused(
                400,
                "InvalidPart",
                () -> complete(
                        "refused", upload, List.of(one.toBuilder().partNumber(7).build()), c -> {}));
        refused(400, "MalformedXML", () -> complete("refused", upload, List.of(), c -> {}));
        refused(400, "InvalidRequest", () -> complete("refused", upload, List.of(one), c -> c.mpuObjectSize(1L)));
        refused(412, "PreconditionFailed", () -> {
            s3.putObject(p -> p.bucket("pond").key("refused"), RequestBody.fromString("x"));
            complete("refused", upload, List.of(one), c -> c.ifNoneMatch("*"));
        });
        refused(404, "NoSuchUpload", () -> part("refused", "0".repeat(32), 1, SMALL));
        refused(404, "NoSuchUpload", () -> part("other", upload, 1, SMALL));
        refused(400, "InvalidArgument", () -> part("refused", upload, 10_001, SMALL));
        refused(
                400,
                "InvalidArgument",
                () -> s3.uploadPartCopy(copy -> copy.sourceBucket("pond")
                        .sourceKey("source")
                        .copySourceRange("bytes=0-5242880")
                        .destinationBucket("pond")
                        .destinationKey("refused")
                        .uploadId(upload)
                        .partNumber(3)));
        s3.abortMultipartUpload(a -> a.bucket("pond").key("refused").uploadId(upload));
        refused(404, "NoSuchUpload", () -> complete("refused", upload, List.of(one), c -> {}));
        refused(
                404,
                "NoSuchUpload",
                () -> s3.listParts(l -> l.bucket("pond").key("refused").uploadId(upload)));
    }

    @Test
    void listsPartsAndUploadsPageByPage() {
        s3.createBucket(bucket -> bucket.bucket("uploads"));
        List<String> ids = new ArrayList<>();
        for (String key : List.of("a/1", "a/2", "b", "b", "b\u0000c", "c")) {
            ids.add(s3.createMultipartUpload(c -> c.bucket("uploads").key(key)).uploadId());
        }
        assertThat(s3.listMultipartUploadsPaginator(l -> l.bucket("uploads").maxUploads(1))
                        .uploads())
                .extracting(MultipartUpload::uploadId)
                .containsExactlyElementsOf(ids);
        var page =
                s3.listMultipartUploads(l -> l.bucket("uploads").delimiter("/").maxUploads(2));
        assertThat(page.commonPrefixes()).extracting("prefix").containsExactly("a/");
        assertThat(page.uploads()).extracting("uploadId").containsExactly(ids.get(2));
        String upload = begin("listed");
        for (int number : new int[] {1, 2, 10_000}) {
            part("listed", upload, number, SMALL);
        }
        assertThat(s3.listPartsPaginator(l ->
                                l.bucket("pond").key("listed").uploadId(upload).maxParts(1))
                        .parts())
                .extracting("partNumber")
                .containsExactly(1, 2, 10_000);
        s3.deleteBucket(delete -> delete.bucket("uploads"));
    }
}
