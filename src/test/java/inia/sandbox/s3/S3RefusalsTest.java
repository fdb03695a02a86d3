package inia.sandbox.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import inia.sandbox.Clients;
import inia.sandbox.Sandbox;
import inia.sandbox.SandboxOptions;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What S3 refuses, and how it says so. */
class S3RefusalsTest {
    private static final String ETAG = "\"9dd4e461268c8034f5c8564e155c67a6\""; // of "x"

    private static Sandbox sandbox;
    private static S3Client s3;

    @BeforeAll
    static void open() {
        sandbox = Sandbox.open(SandboxOptions.memory());
        s3 = Clients.s3(sandbox);
        s3.createBucket(bucket -> bucket.bucket("pond"));
        s3.createBucket(bucket ->
                bucket.bucket("lake").createBucketConfiguration(where -> where.locationConstraint("eu-west-2")));
        s3.putObject(put -> put.bucket("pond").key("x"), RequestBody.fromString("x"));
    }

    @AfterAll
    static void close() {
        s3.close();
        sandbox.close();
    }

    /** A call that is refused, the status, the error's code, and part of its message. */
    static Stream<Arguments> calls() {
        return Stream.of(
                create("xn--ab", null, 400, "InvalidBucketName", "not valid"),
                create("sea", "us-east-1", 400, "InvalidLocationConstraint", "is not valid"),
                create("sea", "moon-1", 400, "InvalidLocationConstraint", "is not valid"),
                create("lake", "eu-west-2", 409, "BucketAlreadyOwnedByYou", "you already own it"),
                refused(
                        "a bucket not empty",
                        409,
                        "BucketNotEmpty",
                        "The bucket you tried to delete is not empty",
                        s3 -> s3.deleteBucket(b -> b.bucket("pond"))),
                refused(
                        "an unknown bucket",
                        404,
                        "NoSuchBucket",
                        "The specified bucket does not exist",
                        s3 -> s3.listObjectsV2(b -> b.bucket("none"))),
                refused(
                        "an unknown bucket, when deleting",
                        404,
                        "NoSuchBucket",
                        "does not exist",
                        s3 -> s3.deleteObject(b -> b.bucket("none").key("x"))),
                refused(
                        "a bucket of another region",
                        301,
                        "PermanentRedirect",
                        "specified endpoint",
                        s3 -> s3.listObjectsV2(b -> b.bucket("lake"))),
                refused(
                        "a bucket of another owner",
                        403,
                        "AccessDenied",
                        "Access Denied",
                        s3 -> s3.listObjectsV2(b -> b.bucket("pond").expectedBucketOwner("111111111111"))),
                get("an unknown key", g -> g.key("none"), 404, "NoSuchKey", "The specified key does not exist."),
                get("no byte of the range", g -> g.range("bytes=5-6"), 416, "InvalidRange", "not satisfiable"),
                get("no byte at the end", g -> g.range("bytes=-0"), 416, "InvalidRange", "not satisfiable"),
                get("another ETag", g -> g.ifMatch("y"), 412, "PreconditionFailed", "did not hold"),
                get(
                        "a later change",
                        g -> g.ifUnmodifiedSince(Instant.EPOCH),
                        412,
                        "PreconditionFailed",
                        "did not hold"),
                get("the same ETag", g -> g.ifNoneMatch(ETAG), 304, null, ""),
                get("no later change", g -> g.ifModifiedSince(Instant.now()), 304, null, ""),
                get("a version", g -> g.versionId("v1"), 400, "InvalidArgument", "Invalid version id specified"),
                refused(
                        "an unknown key, by its head",
                        404,
                        null,
                        "",
                        s3 -> s3.headObject(h -> h.bucket("pond").key("none"))),
                put("a key too long", p -> p.key("k".repeat(1025)), 400, "KeyTooLongError", "Your key is too long"),
                put("no MD5", p -> p.contentMD5("x"), 400, "InvalidDigest", "Content-MD5 you specified was invalid"),
                put(
                        "no checksum",
                        p -> p.checksumSHA1("AAAA"),
                        400,
                        "InvalidRequest",
                        "Value for x-amz-checksum-sha1 header is invalid."),
                put(
                        "much metadata",
                        p -> p.metadata(Map.of("m", "x".repeat(2048))),
                        400,
                        "MetadataTooLarge",
                        "metadata"),
                put("an unknown storage class", p -> p.storageClass("GOLD"), 400, "InvalidStorageClass", "not valid"),
                put("a condition unknown", p -> p.ifNoneMatch("y"), 501, "NotImplemented", "not implemented"),
                refused(
                        "a page of less than nothing",
                        400,
                        "InvalidArgument",
                        "maxKeys",
                        s3 -> s3.listObjectsV2(l -> l.bucket("pond").maxKeys(-1))),
                refused(
                        "a token that is none",
                        400,
                        "InvalidArgument",
                        "continuation token",
                        s3 -> s3.listObjectsV2(l -> l.bucket("pond").continuationToken("?"))),
                copy(
                        "a copy onto itself",
                        c -> c.sourceKey("x").destinationKey("x"),
                        400,
                        "InvalidRequest",
                        "trying to copy an object to itself"),
                copy(
                        "a copy of nothing",
                        c -> c.sourceKey("none").destinationKey("y"),
                        404,
                        "NoSuchKey",
                        "does not exist"),
                copy(
                        "a copy on a condition",
                        c -> c.sourceKey("x").destinationKey("y").copySourceIfMatch("z"),
                        412,
                        "PreconditionFailed",
                        "did not hold"),
                copy(
                        "a copy of what has not changed",
                        c -> c.sourceKey("x").destinationKey("y").copySourceIfNoneMatch(ETAG),
                        412,
                        "PreconditionFailed",
                        "did not hold"));
    }

    private static Arguments refused(String what, int status, String code, String message, Consumer<S3Client> call) {
        return arguments(what, status, code, message, call);
    }

    private static Arguments create(String name, String location, int status, String code, String message) {
        return refused(
                "creating " + name + " in " + location,
                status,
                code,
                message,
                s3 -> s3.createBucket(
                        b -> b.bucket(name).createBucketConfiguration(c -> c.locationConstraint(location))));
    }

    private static Arguments get(
            String what, Consumer<GetObjectRequest.Builder> get, int status, String code, String message) {
        return refused(what, status, code, message, s3 -> {
            GetObjectRequest.Builder request =
                    GetObjectRequest.builder().bucket("pond").key("x");
            get.accept(request);
            s3.getObjectAsBytes(request.build());
        });
    }

    private static Arguments put(
            String what, Consumer<PutObjectRequest.Builder> put, int status, String code, String message) {
        return refused(what, status, code, message, s3 -> {
            PutObjectRequest.Builder request =
                    PutObjectRequest.builder().bucket("pond").key("p");
            put.accept(request);
            s3.putObject(request.build(), RequestBody.fromString("x"));
        });
    }

    private static Arguments copy(
            String what, Consumer<CopyObjectRequest.Builder> copy, int status, String code, String message) {
        return refused(what, status, code, message, s3 -> {
            CopyObjectRequest.Builder request =
                    CopyObjectRequest.builder().sourceBucket("pond").destinationBucket("pond");
            copy.accept(request);
            s3.copyObject(request.build());
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void refuses(String what, int status, String code, String message, Consumer<S3Client> call) {
        assertThatThrownBy(() -> call.accept(s3)).isInstanceOfSatisfying(S3Exception.class, refusal -> {
            assertThat(refusal.statusCode()).isEqualTo(status);
            if (code != null) {
                assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(code);
                assertThat(refusal.awsErrorDetails().errorMessage()).contains(message);
            }
        });
        assertThat(s3.listObjectsV2(list -> list.bucket("pond")).contents())
                .extracting("key")
                .containsExactly("x");
    }
}
