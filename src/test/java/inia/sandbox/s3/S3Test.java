package inia.sandbox.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inia.sandbox.Clients;
import inia.sandbox.Sandbox;
import inia.sandbox.SandboxOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.Delete;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** S3 as its clients see it. */
@Timeout(60)
class S3Test {
    private Sandbox sandbox;
    private S3Client s3;

    @BeforeEach
    void open() {
        sandbox = Sandbox.open(SandboxOptions.memory());
        s3 = client(Region.US_EAST_1);
        s3.createBucket(bucket -> bucket.bucket("pond"));
    }

    @AfterEach
    void close() {
        s3.close();
        sandbox.close();
    }

    private S3Client client(Region region) {
        return Clients.of(S3Client.builder(), sandbox, "default")
                .region(region)
                .forcePathStyle(true)
                .build();
    }

    private void put(String key, String text) {
        s3.putObject(put -> put.bucket("pond").key(key), RequestBody.fromString(text));
    }

    private ResponseBytes<GetObjectResponse> get(String key) {
        return s3.getObjectAsBytes(get -> get.bucket("pond").key(key));
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }

    @Test
    void makesBucketsInRegionsAndListsThem() {
        s3.createBucket(bucket ->
                bucket.bucket("lake").createBucketConfiguration(where -> where.locationConstraint("eu-west-2")));
        s3.createBucket(bucket -> bucket.bucket("pond"));
        assertThat(s3.listBuckets().buckets()).extracting("name").containsExactly("lake", "pond");
        assertThat(s3.listBuckets(list -> list.bucketRegion("eu-west-2")).buckets())
                .extracting("name", "bucketRegion")
                .containsExactly(org.assertj.core.groups.Tuple.tuple("lake", "eu-west-2"));
        assertThat(s3.listBucketsPaginator(list -> list.maxBuckets(1)).stream()).hasSize(2);
        assertThat(s3.headBucket(head -> head.bucket("pond")).bucketRegion()).isEqualTo("us-east-1");
        assertThat(s3.getBucketLocation(get -> get.bucket("lake")).locationConstraintAsString())
                .isEqualTo("eu-west-2");
        assertThatThrownBy(() -> s3.listObjectsV2(list -> list.bucket("lake")))
                .isInstanceOfSatisfying(
                        S3Exception.class,
                        refusal -> assertThat(refusal.statusCode()).isEqualTo(301));
        try (S3Client there = client(Region.EU_WEST_2)) {
            assertThat(there.listObjectsV2(list -> list.bucket("lake")).contents())
                    .isEmpty();
            there.deleteBucket(delete -> delete.bucket("lake"));
        }
        assertThat(s3.listBuckets().buckets()).extracting("name").containsExactly("pond");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, Contents.FEW, Contents.FEW + 1, 1_000_000, 16 << 20})
    void givesBackTheBytesThatItWasGiven(int size) {
        byte[] bytes = bytes(size);
        String etag = s3.putObject(put -> put.bucket("pond").key("k"), RequestBody.fromBytes(bytes))
                .eTag();
        ResponseBytes<GetObjectResponse> got = get("k");
        assertThat(got.asByteArrayUnsafe()).isEqualTo(bytes);
        assertThat(got.response().eTag()).isEqualTo(etag).isEqualTo("\"" + md5(bytes) + "\"");
        assertThat(got.response().contentLength()).isEqualTo(size);
        HeadObjectResponse head = s3.headObject(get -> get.bucket("pond").key("k"));
        assertThat(head.contentLength()).isEqualTo(size);
        assertThat(head.eTag()).isEqualTo(etag);
    }

    private static String md5(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(Digest.of("MD5").digest(bytes));
    }

    @Test
    void keepsHeadersAndMetadata() {
        Instant expires = Instant.ofEpochSecond(2_000_000_000);
        s3.putObject(
                put -> put.bucket("pond")
                        .key("k")
                        .contentType("text/plain")
                        .contentEncoding("gzip")
                        .contentDisposition("attachment")
                        .contentLanguage("pt")
                        .cacheControl("no-cache")
                        .expires(expires)
                        .storageClass("STANDARD_IA")
                        .metadata(Map.of("river", "Amazon")),
                RequestBody.fromString("x"));
        GetObjectResponse got = get("k").response();
        assertThat(got.contentType()).isEqualTo("text/plain");
        assertThat(got.contentEncoding()).isEqualTo("gzip");
        assertThat(got.contentDisposition()).isEqualTo("attachment");
        assertThat(got.contentLanguage()).isEqualTo("pt");
        assertThat(got.cacheControl()).isEqualTo("no-cache");
        assertThat(got.expires()).isEqualTo(expires);
        assertThat(got.storageClassAsString()).isEqualTo("STANDARD_IA");
        assertThat(got.metadata()).containsExactly(Map.entry("river", "Amazon"));
        assertThat(got.serverSideEncryptionAsString()).isEqualTo("AES256");
        s3.putObject(put -> put.bucket("pond").key("bare").contentType(""), RequestBody.fromBytes(new byte[1]));
        assertThat(s3.getObjectAsBytes(get -> get.bucket("pond")
                                .key("k")
                                .responseContentType("a/b")
                                .responseCacheControl("c"))
                        .response())
                .returns("a/b", GetObjectResponse::contentType)
                .returns("c", GetObjectResponse::cacheControl);
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-3,    0, 4,  bytes 0-3/10",
        "bytes=8-,     8, 10, bytes 8-9/10",
        "bytes=8-100,  8, 10, bytes 8-9/10",
        "bytes=-3,     7, 10, bytes 7-9/10",
        "bytes=-30,    0, 10, bytes 0-9/10",
        "bytes=5-2,    0, 10,",
        "'bytes=1-2,4-5', 0, 10,",
        "lines=1-2,    0, 10,",
    })
    void givesAPartOfAnObject(String range, int from, int to, String told) {
        byte[] bytes = bytes(10);
        s3.putObject(put -> put.bucket("pond").key("k"), RequestBody.fromBytes(bytes));
        ResponseBytes<GetObjectResponse> got =
                s3.getObjectAsBytes(get -> get.bucket("pond").key("k").range(range));
        assertThat(got.asByteArray()).isEqualTo(Arrays.copyOfRange(bytes, from, to));
        assertThat(got.response().contentRange()).isEqualTo(told);
        assertThat(got.response().sdkHttpResponse().statusCode()).isEqualTo(told == null ? 200 : 206);
    }

    @Test
    void givesAPartOfAFile() {
        byte[] bytes = bytes(1 << 20);
        s3.putObject(put -> put.bucket("pond").key("k"), RequestBody.fromBytes(bytes));
        assertThat(s3.getObjectAsBytes(get -> get.bucket("pond").key("k").range("bytes=700000-800000"))
                        .asByteArray())
                .isEqualTo(Arrays.copyOfRange(bytes, 700_000, 800_001));
    }

    @ParameterizedTest
    @EnumSource(
            value = ChecksumAlgorithm.class,
            names = {"CRC32", "CRC32_C", "SHA1", "SHA256"})
    void keepsTheChecksumThatIsAskedFor(ChecksumAlgorithm algorithm) {
        s3.putObject(
                put -> put.bucket("pond").key("k").checksumAlgorithm(algorithm), RequestBody.fromString("Iniidae"));
        // The client checks the checksum that comes with the bytes.
        GetObjectResponse got = s3.getObjectAsBytes(
                        get -> get.bucket("pond").key("k").checksumMode(ChecksumMode.ENABLED))
                .response();
        List<String> told = new ArrayList<>();
        told.addAll(Arrays.asList(got.checksumCRC32(), got.checksumCRC32C(), got.checksumSHA1(), got.checksumSHA256()));
        assertThat(told).filteredOn(value -> value != null).hasSize(1);
        assertThat(got.checksumTypeAsString()).isEqualTo("FULL_OBJECT");
        assertThat(s3.listObjectsV2(list -> list.bucket("pond"))
                        .contents()
                        .get(0)
                        .checksumAlgorithm())
                .containsExactly(algorithm);
    }

    @Test
    void keepsAChecksumOfItsOwnChoiceIfNoneIsAskedFor() {
        try (S3Client plain = Clients.of(S3Client.builder(), sandbox, "default")
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .build()) {
            assertThat(plain.putObject(put -> put.bucket("pond").key("k"), RequestBody.fromString("123456789"))
                            .checksumCRC64NVME())
                    .isEqualTo("rosUhgp5mIg=");
            assertThat(plain.headObject(head -> head.bucket("pond").key("k")).checksumCRC64NVME())
                    .isNull();
        }
    }

    @Test
    void refusesBytesThatAreNotThoseOfTheirDigest() {
        for (PutObjectRequest.Builder put : List.of(
                PutObjectRequest.builder().contentMD5("1B2M2Y8AsgTpgAmY7PhCfg=="),
                PutObjectRequest.builder().checksumCRC32("AAAAAA=="),
                PutObjectRequest.builder().checksumSHA256("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="))) {
            assertThatThrownBy(() ->
                            s3.putObject(put.bucket("pond").key("k").build(), RequestBody.fromString("not empty")))
                    .isInstanceOfSatisfying(
                            S3Exception.class,
                            refusal -> assertThat(refusal.awsErrorDetails().errorCode())
                                    .isEqualTo("BadDigest"));
        }
        assertThatThrownBy(() -> get("k")).isInstanceOf(NoSuchKeyException.class);
    }

    @Test
    void replacesAnObjectOnlyOnTheConditionsGiven() {
        s3.putObject(put -> put.bucket("pond").key("k").ifNoneMatch("*"), RequestBody.fromString("one"));
        assertThatThrownBy(() -> s3.putObject(
                        put -> put.bucket("pond").key("k").ifNoneMatch("*"), RequestBody.fromString("two")))
                .isInstanceOfSatisfying(
                        S3Exception.class,
                        refusal -> assertThat(refusal.statusCode()).isEqualTo(412));
        String etag = get("k").response().eTag();
        s3.putObject(put -> put.bucket("pond").key("k").ifMatch(etag), RequestBody.fromString("two"));
        assertThatThrownBy(() ->
                        s3.putObject(put -> put.bucket("pond").key("k").ifMatch(etag), RequestBody.fromString("three")))
                .hasMessageContaining("pre-conditions");
        assertThatThrownBy(() -> s3.putObject(
                        put -> put.bucket("pond").key("none").ifMatch(etag), RequestBody.fromString("three")))
                .isInstanceOf(NoSuchKeyException.class);
        assertThat(get("k").asUtf8String()).isEqualTo("two");
    }

    @Test
    void copiesAnObjectWithItsHeadersOrWithOthers() {
        byte[] bytes = bytes(100_000);
        s3.putObject(
                put -> put.bucket("pond")
                        .key("a b+c/ä")
                        .contentType("text/plain")
                        .metadata(Map.of("m", "1")),
                RequestBody.fromBytes(bytes));
        String etag = get("a b+c/ä").response().eTag();
        assertThat(s3.copyObject(copy -> copy.sourceBucket("pond")
                                .sourceKey("a b+c/ä")
                                .destinationBucket("pond")
                                .destinationKey("copy"))
                        .copyObjectResult()
                        .eTag())
                .isEqualTo(etag);
        s3.deleteObject(delete -> delete.bucket("pond").key("a b+c/ä"));
        assertThat(get("copy").asByteArrayUnsafe()).isEqualTo(bytes);
        assertThat(get("copy").response().metadata()).containsEntry("m", "1");
        s3.copyObject(copy -> copy.sourceBucket("pond")
                .sourceKey("copy")
                .destinationBucket("pond")
                .destinationKey("copy")
                .metadataDirective("REPLACE")
                .checksumAlgorithm("SHA256")
                .contentType("text/html"));
        assertThat(get("copy").asByteArrayUnsafe()).isEqualTo(bytes);
        assertThat(get("copy").response().metadata()).isEmpty();
        HeadObjectResponse head =
                s3.headObject(get -> get.bucket("pond").key("copy").checksumMode(ChecksumMode.ENABLED));
        assertThat(head.contentType()).isEqualTo("text/html");
        assertThat(head.checksumSHA256()).isNotNull();
    }

    @Test
    void deletesObjectsOneOrMany() {
        for (String key : List.of("a", "b", "c", "d")) {
            put(key, key);
        }
        s3.deleteObject(delete -> delete.bucket("pond").key("a"));
        s3.deleteObject(delete -> delete.bucket("pond").key("a"));
        DeleteObjectsResponse told =
                s3.deleteObjects(delete -> delete.bucket("pond").delete(keys(false, "b", "none")));
        assertThat(told.deleted()).extracting("key").containsExactly("b", "none");
        assertThat(s3.deleteObjects(delete -> delete.bucket("pond").delete(keys(true, "c")))
                        .hasDeleted())
                .isFalse();
        assertThat(s3.listObjectsV2(list -> list.bucket("pond")).contents())
                .extracting("key")
                .containsExactly("d");
    }

    private static Delete keys(boolean quiet, String... keys) {
        return Delete.builder()
                .quiet(quiet)
                .objects(Arrays.stream(keys)
                        .map(key -> ObjectIdentifier.builder().key(key).build())
                        .toList())
                .build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../../etc/passwd", "a//b", "trailing/", ".", "..", "a b+c%20&<>\"'", "日本/\uD83D\uDE00", "\t\n"})
    void takesKeysOfEveryForm(String key) {
        put(key, "it");
        assertThat(get(key).asUtf8String()).isEqualTo("it");
        assertThat(s3.listObjectsV2(list -> list.bucket("pond").encodingType("url"))
                        .contents())
                .extracting(S3Object::key)
                .containsExactly(key);
        s3.deleteObject(delete -> delete.bucket("pond").key(key));
        assertThat(s3.listObjectsV2(list -> list.bucket("pond")).contents()).isEmpty();
    }
}
