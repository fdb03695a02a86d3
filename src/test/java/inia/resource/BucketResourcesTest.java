package inia.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inia.client.NotSentException;
import inia.client.Result;
import inia.resource.s3.Bucket;
import inia.resource.s3.MultipartUpload;
import inia.resource.s3.ObjectSummary;
import inia.resource.s3.ObjectVersion;
import inia.resource.s3.S3Object;
import inia.resource.s3.S3Service;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.s3.model.Tag;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BucketResourcesTest {
    private final InSandbox sandbox = new InSandbox();
    private final S3Service s3 = Resources.of(S3Service.class, sandbox.client("s3"));

    @AfterAll
    void close() {
        sandbox.close();
    }

    @Test
    void putsAndLoadsSettings() {
        Bucket bucket = s3.createBucket("settings");
        assertThat(bucket.versioning().enable().status()).isEqualTo("Enabled");
        assertThat(bucket.versioning().suspend().status()).isEqualTo("Suspended");
        bucket.tagging()
                .put(request -> request.tagging(
                        tags -> tags.tagSet(Tag.builder().key("a").value("1").build())));
        assertThat(bucket.tagging().tagSet()).extracting(Tag::value).containsExactly("1");
        bucket.tagging().delete();
        assertThatThrownBy(() -> bucket.tagging().tagSet()).hasMessageContaining("NoSuchTagSet");
        bucket.cors()
                .put(Map.of(
                        "CORSConfiguration",
                        Map.of(
                                "CORSRules",
                                List.of(Map.of("AllowedMethods", List.of("GET"), "AllowedOrigins", List.of("*"))))));
        assertThat(bucket.cors().corsRules().get(0).allowedMethods()).containsExactly("GET");
        assertThat(bucket.publicAccessBlock().block().restrictPublicBuckets()).isTrue();
        assertThat(bucket.acl().owner()).isNotNull();
        assertThat(bucket.requestPayment().payer()).isEqualTo("BucketOwner");
    }

    @Test
    void keepsAndDeletesVersions() {
        Bucket bucket = s3.createBucket("versions");
        bucket.versioning().enable();
        S3Object object = bucket.putObject("k", "one").put("two");
        object.delete();
        List<ObjectVersion> versions = bucket.objectVersions().toList();
        assertThat(versions).hasSize(3);
        assertThat(versions).filteredOn(ObjectVersion::isDeleteMarker).hasSize(1);
        assertThat(bucket.objects()).isEmpty();
        assertThat(bucket.isEmpty()).isFalse();
        ObjectVersion first = versions.get(0);
        assertThat(first.head().get("ContentLength")).isEqualTo(3L);
        assertThat(object.version(first.id())).isEqualTo(first);
        List<Result> deleted = bucket.objectVersions().filter("Prefix", "k").delete();
        assertThat(deleted).hasSize(1);
        assertThat(bucket.isEmpty()).isTrue();
        bucket.delete();
    }

    @Test
    void emptiesABucketAndAsksFirstWhereThereIsMuch() {
        Bucket bucket = s3.createBucket("full");
        bucket.versioning().enable();
        IntStream.range(0, 1001).parallel().forEach(i -> bucket.putObject("k" + i, "x"));
        assertThatThrownBy(bucket::empty)
                .isInstanceOf(NotSentException.class)
                .hasMessageContaining(
                        " has 1001 objects, versions and delete markers: more than 1,000. Nothing was deleted.")
                .hasMessageEndingWith("empty(true)");
        assertThat(bucket.objects().limit(600).delete()).hasSize(1);
        assertThat(bucket.objects().count()).isEqualTo(401);
        assertThat(bucket.empty(true)).isEqualTo(1601);
        assertThat(bucket.empty()).isZero();
    }

    @Test
    void uploadsInPartsByHand() {
        Bucket bucket = s3.createBucket("by-hand");
        MultipartUpload upload = bucket.object("k").initiateMultipartUpload();
        byte[] part = new byte[5 * 1024 * 1024];
        upload.part(1).upload(part);
        upload.part(2).upload("end");
        assertThat(bucket.multipartUploads()).containsExactly(upload);
        assertThat(upload.parts()).extracting(each -> each.partNumber()).containsExactly(1, 2);
        assertThat(upload.completeWithAllParts().size()).isEqualTo(part.length + 3);
        bucket.object("k").initiateMultipartUpload().abort();
        assertThat(bucket.multipartUploads()).isEmpty();
        ObjectSummary listed = bucket.objects().first().orElseThrow();
        assertThat(listed.size()).isEqualTo(part.length + 3);
        assertThat(listed.object()).isEqualTo(bucket.object("k"));
        assertThat(s3.objectSummary("by-hand", "k").size()).isEqualTo(part.length + 3);
    }
}
