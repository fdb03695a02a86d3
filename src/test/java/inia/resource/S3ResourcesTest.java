package inia.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inia.client.AwsException;
import inia.client.Body;
import inia.client.NotSentException;
import inia.client.Result;
import inia.resource.s3.Bucket;
import inia.resource.s3.ObjectSummary;
import inia.resource.s3.S3Object;
import inia.resource.s3.S3Service;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;

class S3ResourcesTest {
    private final InSandbox sandbox = new InSandbox();
    private final S3Service s3 = Resources.of(S3Service.class, sandbox.client("s3"));

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void createsFindsAndDeletesABucket() {
        Bucket bucket = s3.bucket("photos").create().waitUntilExists();
        assertThat(s3.buckets()).containsExactly(bucket);
        sandbox.operations();
        assertThat(s3.buckets().first().orElseThrow().creationDate()).isNotNull();
        assertThat(sandbox.operations()).containsExactly("ListBuckets");
        assertThat(bucket.creationDate()).isNotNull();
        bucket.delete();
        bucket.waitUntilNotExists();
        assertThatThrownBy(bucket::creationDate)
                .isInstanceOf(NotSentException.class)
                .hasMessage("s3.Bucket(name=\"photos\") does not exist (ListBuckets has no such one)."
                        + " Create it: s3.bucket(\"photos\").create()");
    }

    @Test
    void putsAndGetsAnObject(@TempDir Path folder) throws Exception {
        Bucket bucket = s3.createBucket("photos");
        S3Object text = bucket.object("a key/ü.txt")
                .put("hello", request -> request.contentType("text/plain").metadata(Map.of("colour", "blue")));
        Result got = text.get();
        assertThat(got.search("Metadata.colour")).isEqualTo("blue");
        assertThat((String) got.search("ResponseMetadata.RequestId")).isNotEmpty();
        assertThat(((Body) got.get("Body")).text()).isEqualTo("hello");
        try (Body body = text.body()) {
            assertThat(body.text()).isEqualTo("hello");
        }
        try (Body part = (Body) text.get(request -> request.range("bytes=1-3")).get("Body")) {
            assertThat(part.text()).isEqualTo("ell");
        }
        Path file = Files.write(folder.resolve("big"), new byte[200_000]);
        S3Object big = bucket.putObject("big", file);
        assertThat(big.body().saveTo(folder.resolve("copy"))).hasSameBinaryContentAs(file);
        assertThat(bucket.object("copy").copyFrom("photos/big").size()).isEqualTo(200_000);
    }

    @Test
    void loadsAnObjectsAttributesOnce() {
        S3Object object = s3.createBucket("photos").putObject("k", "hello", request -> request.contentType("text/css"));
        sandbox.operations();
        assertThat(object.size()).isEqualTo(5);
        assertThat(object.eTag()).isEqualTo("\"5d41402abc4b2a76b9719d911017c592\"");
        assertThat(object.lastModified()).isNotNull();
        assertThat(object.contentType()).isEqualTo("text/css");
        assertThat(object.metadata()).isEmpty();
        assertThat(sandbox.operations()).containsExactly("HeadObject");
        assertThat(object.toString())
                .startsWith("s3.Object(bucketName=\"photos\", key=\"k\"; ")
                .contains("contentLength=5, contentType=\"text/css\", ");
        assertThat(object.bucket()).isEqualTo(s3.bucket("photos"));
        assertThat(s3.object("photos", "k")).isEqualTo(object);
        object.put("longer text");
        assertThat(object.size()).isEqualTo(11);
        object.delete();
        assertThatThrownBy(object::size)
                .isInstanceOfSatisfying(
                        AwsException.class,
                        refused -> assertThat(refused.status()).isEqualTo(404))
                .hasMessageStartingWith("s3.Object(bucketName=\"photos\", key=\"k\") does not exist (")
                .hasMessageEndingWith("Create it: s3.object(\"photos\", \"k\").put(\"text\")");
    }

    @Test
    void listsObjectsInPagesWithWhatTheListingTells() {
        Bucket bucket = s3.createBucket("photos");
        for (int i = 0; i < 5; i++) {
            bucket.putObject("logs/" + i, "line " + i);
        }
        bucket.putObject("other", "text");
        sandbox.operations();
        assertThat(bucket.objects().filter("Prefix", "logs/").pageSize(2))
                .extracting(ObjectSummary::key)
                .containsExactly("logs/0", "logs/1", "logs/2", "logs/3", "logs/4");
        assertThat(sandbox.operations()).hasSize(3);
        ObjectSummary first = bucket.objects().first().orElseThrow();
        assertThat(first.size()).isEqualTo(6);
        assertThat(first.eTag()).startsWith("\"");
        assertThat(sandbox.operations()).containsExactly("ListObjects");
        Result deleted = bucket.deleteObjects(request -> request.delete(delete -> delete.objects(
                ObjectIdentifier.builder().key("logs/0").build(),
                ObjectIdentifier.builder().key("logs/1").build())));
        assertThat(deleted.search("Deleted[].Key")).asList().containsExactlyInAnyOrder("logs/0", "logs/1");
        assertThat(bucket.objects().count()).isEqualTo(4);
    }

    @Test
    void hasADynamicView() {
        DynamicResource dynamic = Resources.dynamic("s3", sandbox.client("s3"));
        DynamicResource bucket = (DynamicResource) dynamic.call("create_bucket", "Bucket", "photos");
        bucket.call("put_object", "Key", "k", "Body", "hello");
        assertThat(bucket.get("Object", "k").attribute("content_length")).isEqualTo(5L);
        assertThat(((Body) bucket.get("object", "k").call("body")).text()).isEqualTo("hello");
    }
}
