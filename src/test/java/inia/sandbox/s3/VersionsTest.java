package inia.sandbox.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inia.sandbox.Clients;
import inia.sandbox.Sandbox;
import inia.sandbox.SandboxOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Delete;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsRequest;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Versions of objects, as clients see them. */
@Timeout(60)
class VersionsTest {
    private static Sandbox sandbox;
    private static S3Client s3;
    private static int buckets;

    @BeforeAll
    static void open() {
        sandbox = Sandbox.open(SandboxOptions.memory());
        s3 = Clients.s3(sandbox);
    }

    @AfterAll
    static void close() {
        s3.close();
        sandbox.close();
    }

    private static String bucket(String status) {
        String name = "versions-" + buckets++;
        s3.createBucket(create -> create.bucket(name));
        if (status != null) {
            version(name, status);
        }
        return name;
    }

    private static void version(String bucket, String status) {
        s3.putBucketVersioning(put -> put.bucket(bucket).versioningConfiguration(to -> to.status(status)));
    }

    private static String put(String bucket, String key, String text) {
        return s3.putObject(put -> put.bucket(bucket).key(key), RequestBody.fromString(text))
                .versionId();
    }

    private static String get(String bucket, String key, String version) {
        return s3.getObjectAsBytes(get -> get.bucket(bucket).key(key).versionId(version))
                .asUtf8String();
    }

    private static List<String> versions(String bucket) {
        return s3.listObjectVersions(list -> list.bucket(bucket)).versions().stream()
                .map(ObjectVersion::versionId)
                .toList();
    }

    private static void refused(int status, String code, Runnable call) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(S3Exception.class, refusal -> {
            assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(refusal.statusCode()).isEqualTo(status);
        });
    }

    @Test
    void keepsEveryVersionAndBringsOneBackWhenTheLaterGo() {
        String pond = bucket(null);
        put(pond, "k", "zero");
        version(pond, "Enabled");
        String first = put(pond, "k", "first");
        String second = put(pond, "k", "second");
        assertThat(get(pond, "k", null)).isEqualTo("second");
        assertThat(get(pond, "k", first)).isEqualTo("first");
        assertThat(get(pond, "k", "null")).isEqualTo("zero");
        String marker = s3.deleteObject(delete -> delete.bucket(pond).key("k")).versionId();
        refused(404, "NoSuchKey", () -> get(pond, "k", null));
        refused(405, "MethodNotAllowed", () -> get(pond, "k", marker));
        refused(404, "NoSuchVersion", () -> get(pond, "other", first));
        refused(404, "NoSuchVersion", () -> get(pond, "k", "none"));
        assertThat(s3.listObjectsV2(list -> list.bucket(pond)).contents()).isEmpty();
        assertThat(versions(pond)).containsExactly(second, first, "null");
        refused(409, "BucketNotEmpty", () -> s3.deleteBucket(delete -> delete.bucket(pond)));
        var removed = s3.deleteObject(delete -> delete.bucket(pond).key("k").versionId(marker));
        assertThat(removed.deleteMarker()).isTrue();
        assertThat(get(pond, "k", null)).isEqualTo("second");
        s3.deleteObject(delete -> delete.bucket(pond).key("k").versionId(second));
        assertThat(s3.headObject(head -> head.bucket(pond).key("k")).versionId())
                .isEqualTo(first);
        s3.copyObject(copy -> copy.sourceBucket(pond)
                .sourceKey("k")
                .sourceVersionId("null")
                .destinationBucket(pond)
                .destinationKey("copy"));
        assertThat(get(pond, "copy", null)).isEqualTo("zero");
    }

    @Test
    void keepsOneVersionWithoutAnIdWhileSuspended() {
        String pond = bucket("Enabled");
        String first = put(pond, "k", "first");
        version(pond, "Suspended");
        put(pond, "k", "null 1");
        put(pond, "k", "null 2");
        assertThat(versions(pond)).containsExactly("null", first);
        var marker = s3.deleteObject(delete -> delete.bucket(pond).key("k"));
        assertThat(marker.versionId()).isEqualTo("null");
        assertThat(versions(pond)).containsExactly(first);
        s3.deleteObjects(delete -> delete.bucket(pond)
                .delete(Delete.builder()
                        .objects(
                                ObjectIdentifier.builder()
                                        .key("k")
                                        .versionId("null")
                                        .build(),
                                ObjectIdentifier.builder()
                                        .key("k")
                                        .versionId(first)
                                        .build())
                        .build()));
        s3.deleteBucket(delete -> delete.bucket(pond));
    }

    @Test
    void listsVersionsPageByPageAndLeapsOverPrefixes() {
        String pond = bucket("Enabled");
        List<String> expected = new ArrayList<>();
        for (String key : List.of("a/1", "a/2", "b", "b!", "c")) {
            String first = put(pond, key, "1");
            expected.add(key + " " + put(pond, key, "2"));
            expected.add(key + " " + first);
        }
        for (int page : new int[] {1, 2, 1000}) {
            assertThat(all(list -> list.bucket(pond).maxKeys(page))).isEqualTo(expected);
        }
        var listed = s3.listObjectVersions(list -> list.bucket(pond).delimiter("/"));
        assertThat(listed.commonPrefixes()).extracting("prefix").containsExactly("a/");
        assertThat(listed.versions()).filteredOn(ObjectVersion::isLatest).hasSize(3);
        assertThat(all(list -> list.bucket(pond).prefix("a/"))).isEqualTo(expected.subList(0, 4));
    }

    private static List<String> all(Consumer<ListObjectVersionsRequest.Builder> list) {
        return s3.listObjectVersionsPaginator(list).versions().stream()
                .map(version -> version.key() + " " + version.versionId())
                .toList();
    }

    @Test
    void remembersVersionsUploadsAndDocumentsAfterARestart(@TempDir Path home) {
        String first;
        String upload;
        try (Sandbox before = Sandbox.open(SandboxOptions.durable(home));
                S3Client client = Clients.s3(before)) {
            client.createBucket(create -> create.bucket("kept").objectLockEnabledForBucket(true));
            first = client.putObject(
                            put -> put.bucket("kept")
                                    .key("k")
                                    .tagging("colour=pink")
                                    .acl("public-read"),
                            RequestBody.fromString("first"))
                    .versionId();
            client.putObject(put -> put.bucket("kept").key("k"), RequestBody.fromString("second"));
            client.putObjectLegalHold(
                    put -> put.bucket("kept").key("k").versionId(first).legalHold(hold -> hold.status("ON")));
            client.putBucketCors(put -> put.bucket("kept")
                    .corsConfiguration(cors ->
                            cors.corsRules(rule -> rule.allowedMethods("GET").allowedOrigins("*"))));
            upload = client.createMultipartUpload(
                            create -> create.bucket("kept").key("u"))
                    .uploadId();
            client.uploadPart(
                    part -> part.bucket("kept").key("u").uploadId(upload).partNumber(1),
                    RequestBody.fromBytes(new byte[100_000]));
        }
        try (Sandbox after = Sandbox.open(SandboxOptions.durable(home));
                S3Client client = Clients.s3(after)) {
            assertThat(client.getObjectTagging(
                                    get -> get.bucket("kept").key("k").versionId(first))
                            .tagSet())
                    .extracting("key", "value")
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("colour", "pink"));
            assertThat(client.getObjectAcl(get -> get.bucket("kept").key("k").versionId(first))
                            .grants())
                    .hasSize(2);
            refused(
                    403,
                    "AccessDenied",
                    () -> client.deleteObject(
                            delete -> delete.bucket("kept").key("k").versionId(first)));
            assertThat(client.getBucketCors(get -> get.bucket("kept"))
                            .corsRules()
                            .get(0)
                            .allowedOrigins())
                    .containsExactly("*");
            assertThat(client.listParts(list -> list.bucket("kept").key("u").uploadId(upload))
                            .parts())
                    .hasSize(1);
        }
    }
}
