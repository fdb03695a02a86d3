package inia.sandbox.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import inia.sandbox.Clients;
import inia.sandbox.Sandbox;
import inia.sandbox.SandboxOptions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import software.amazon.awssdk.services.s3.model.ObjectAttributes;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** What becomes of objects when time passes or something happens to them. */
@Timeout(60)
class S3InTimeTest {
    private static Sandbox sandbox;
    private static S3Client s3;

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

    private static void bucket(String name, LifecycleRule... rules) {
        s3.createBucket(create -> create.bucket(name));
        if (rules.length > 0) {
            s3.putBucketLifecycleConfiguration(
                    put -> put.bucket(name).lifecycleConfiguration(lifecycle -> lifecycle.rules(rules)));
        }
    }

    private static void put(String bucket, String key, String tagging) {
        s3.putObject(put -> put.bucket(bucket).key(key).tagging(tagging), RequestBody.fromString(key));
    }

    private static List<String> keys(String bucket) {
        return s3.listObjectsV2(list -> list.bucket(bucket)).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    @Test
    void letsObjectsExpireAndMoveByTheSandboxsClock() {
        bucket(
                "logs",
                LifecycleRule.builder()
                        .status("Enabled")
                        .filter(filter -> filter.prefix("old/"))
                        .expiration(expiration -> expiration.days(3))
                        .abortIncompleteMultipartUpload(abort -> abort.daysAfterInitiation(2))
                        .build(),
                LifecycleRule.builder()
                        .status("Enabled")
                        .filter(filter -> filter.tag(tag -> tag.key("cold").value("yes")))
                        .transitions(transition -> transition.days(1).storageClass("GLACIER"))
                        .build(),
                LifecycleRule.builder()
                        .status("Disabled")
                        .filter(filter -> filter.prefix(""))
                        .expiration(expiration -> expiration.days(1))
                        .build());
        put("logs", "new/1", "cold=yes");
        put("logs", "old/1", "cold=no");
        put("logs", "old/2", "a=b");
        s3.createMultipartUpload(create -> create.bucket("logs").key("old/u"));
        sandbox.clock().advance(Duration.ofDays(2));
        assertThat(keys("logs")).containsExactly("new/1", "old/1", "old/2");
        sandbox.clock().advance(Duration.ofDays(2));
        assertThat(keys("logs")).containsExactly("new/1");
        assertThat(s3.listMultipartUploads(list -> list.bucket("logs")).uploads())
                .isEmpty();
        assertThat(s3.headObject(head -> head.bucket("logs").key("new/1")).storageClassAsString())
                .isEqualTo("GLACIER");
        assertThatThrownBy(() -> s3.getObjectAsBytes(get -> get.bucket("logs").key("new/1")))
                .isInstanceOfSatisfying(
                        S3Exception.class,
                        refusal -> assertThat(refusal.awsErrorDetails().errorCode())
                                .isEqualTo("InvalidObjectState"));
    }

    private void archived(String bucket, String key, String storageClass) {
        s3.putObject(
                put -> put.bucket(bucket).key(key).storageClass(storageClass),
                RequestBody.fromString("once upon a time"));
    }

    private int restore(String bucket, String key, String tier) {
        return s3.restoreObject(restore -> restore.bucket(bucket)
                        .key(key)
                        .restoreRequest(request -> request.days(1).glacierJobParameters(how -> how.tier(tier))))
                .sdkHttpResponse()
                .statusCode();
    }

    private String restored(String bucket, String key) {
        return s3.headObject(head -> head.bucket(bucket).key(key)).restore();
    }

    @ParameterizedTest
    @CsvSource({
        "GLACIER, Expedited, PT1M",
        "GLACIER, Standard, PT3H",
        "GLACIER, Bulk, PT5H",
        "DEEP_ARCHIVE, Standard, PT12H",
        "DEEP_ARCHIVE, Bulk, PT48H",
    })
    void restoresWhatIsArchivedInTheTimeThatItsTierTakes(String storageClass, String tier, Duration takes) {
        String bucket =
                "archive-" + (storageClass + tier).toLowerCase(Locale.ROOT).replace('_', '-');
        bucket(bucket);
        archived(bucket, "old", storageClass);
        assertThat(restored(bucket, "old")).isNull();
        assertThat(restore(bucket, "old", tier)).isEqualTo(202);
        assertThat(restored(bucket, "old")).isEqualTo("ongoing-request=\"true\"");
        sandbox.clock().advance(takes.minusSeconds(30));
        assertThat(refusal(() -> s3.getObjectAsBytes(get -> get.bucket(bucket).key("old"))))
                .isEqualTo("InvalidObjectState");
        sandbox.clock().advance(Duration.ofMinutes(1));
        assertThat(s3.getObjectAsBytes(get -> get.bucket(bucket).key("old")).asUtf8String())
                .isEqualTo("once upon a time");
        assertThat(restored(bucket, "old")).startsWith("ongoing-request=\"false\", expiry-date=\"");
        assertThat(restore(bucket, "old", "Standard")).isEqualTo(200);
        sandbox.clock().advance(Duration.ofDays(3));
        assertThat(restored(bucket, "old")).isNull();
    }

    @Test
    void restoresSoonerForWhoAsksAgainForAFasterTierOnly() {
        bucket("hurry");
        archived("hurry", "old", "GLACIER");
        archived("hurry", "older", "DEEP_ARCHIVE");
        restore("hurry", "old", "Bulk");
        assertThat(refusal(() -> restore("hurry", "old", "Bulk"))).isEqualTo("RestoreAlreadyInProgress");
        assertThat(restore("hurry", "old", "Expedited")).isEqualTo(202);
        sandbox.clock().advance(Duration.ofMinutes(2));
        assertThat(restored("hurry", "old")).startsWith("ongoing-request=\"false\"");
        assertThat(refusal(() -> restore("hurry", "older", "Expedited"))).isEqualTo("InvalidArgument");
    }

    private static String refusal(ThrowingCallable call) {
        return catchThrowableOfType(S3Exception.class, call).awsErrorDetails().errorCode();
    }

    @Test
    void letsOldVersionsAndLoneDeleteMarkersExpire() {
        bucket(
                "history",
                LifecycleRule.builder()
                        .status("Enabled")
                        .filter(filter -> filter.prefix(""))
                        .noncurrentVersionExpiration(expiration -> expiration.noncurrentDays(1))
                        .build(),
                LifecycleRule.builder()
                        .status("Enabled")
                        .filter(filter -> filter.prefix(""))
                        .expiration(expiration -> expiration.expiredObjectDeleteMarker(true))
                        .build());
        s3.putBucketVersioning(put -> put.bucket("history").versioningConfiguration(to -> to.status("Enabled")));
        put("history", "kept", null);
        put("history", "kept", null);
        put("history", "gone", null);
        s3.deleteObject(delete -> delete.bucket("history").key("gone"));
        sandbox.clock().advance(Duration.ofDays(3));
        var listed = s3.listObjectVersions(list -> list.bucket("history"));
        assertThat(listed.versions()).extracting("key").containsExactly("kept");
        assertThat(listed.deleteMarkers()).isEmpty();
    }

    @Test
    void tellsTheFactsThatAreAskedFor() {
        bucket("facts");
        put("facts", "k", null);
        var facts = s3.getObjectAttributes(get -> get.bucket("facts")
                .key("k")
                .objectAttributes(ObjectAttributes.OBJECT_SIZE, ObjectAttributes.STORAGE_CLASS));
        assertThat(facts.objectSize()).isEqualTo(1);
        assertThat(facts.storageClassAsString()).isEqualTo("STANDARD");
        assertThat(facts.eTag()).isNull();
    }

    @Test
    void saysWhenAnObjectWillExpire() {
        bucket(
                "expiring",
                LifecycleRule.builder()
                        .id("two days")
                        .status("Enabled")
                        .filter(filter -> filter.prefix("tmp/"))
                        .expiration(expiration -> expiration.days(2))
                        .build());
        String told = s3.putObject(put -> put.bucket("expiring").key("tmp/x"), RequestBody.fromString("x"))
                .expiration();
        assertThat(told).matches("expiry-date=\"\\w{3}, \\d\\d \\w{3} \\d{4} 00:00:00 GMT\", rule-id=\"two%20days\"");
        assertThat(s3.headObject(head -> head.bucket("expiring").key("tmp/x")).expiration())
                .isEqualTo(told);
        put("expiring", "kept", null);
        assertThat(s3.headObject(head -> head.bucket("expiring").key("kept")).expiration())
                .isNull();
    }

    @Test
    void copiesToOtherBucketsWhatIsToBeReplicated() throws InterruptedException {
        for (String name : List.of("origin", "replica")) {
            bucket(name);
            s3.putBucketVersioning(put -> put.bucket(name).versioningConfiguration(to -> to.status("Enabled")));
        }
        s3.putBucketReplication(put -> put.bucket("origin")
                .replicationConfiguration(to -> to.role("arn:aws:iam::123456789012:role/copier")
                        .rules(rule -> rule.status("Enabled")
                                .priority(1)
                                .filter(filter -> filter.prefix("out/"))
                                .deleteMarkerReplication(markers -> markers.status("Enabled"))
                                .destination(there ->
                                        there.bucket("arn:aws:s3:::replica").storageClass("STANDARD_IA")))));
        put("origin", "here", null);
        String version = s3.putObject(
                        put -> put.bucket("origin").key("out/x").metadata(java.util.Map.of("a", "b")),
                        RequestBody.fromString("bytes"))
                .versionId();
        var origin = await(
                () -> s3.headObject(head -> head.bucket("origin").key("out/x")),
                found -> "COMPLETED".equals(found.replicationStatusAsString()));
        assertThat(origin.versionId()).isEqualTo(version);
        var replica = s3.getObjectAsBytes(get -> get.bucket("replica").key("out/x"));
        assertThat(replica.asUtf8String()).isEqualTo("bytes");
        assertThat(replica.response().replicationStatusAsString()).isEqualTo("REPLICA");
        assertThat(replica.response().versionId()).isEqualTo(version);
        assertThat(replica.response().metadata()).containsEntry("a", "b");
        assertThat(replica.response().storageClassAsString()).isEqualTo("STANDARD_IA");
        assertThat(keys("replica")).containsExactly("out/x");
        s3.putObjectTagging(put -> put.bucket("origin")
                .key("out/x")
                .tagging(tags -> tags.tagSet(tag -> tag.key("k").value("v"))));
        await(
                () -> s3.getObjectTagging(get -> get.bucket("replica").key("out/x"))
                        .tagSet(),
                tags -> !tags.isEmpty());
        s3.deleteObject(delete -> delete.bucket("origin").key("out/x"));
        await(() -> keys("replica"), List::isEmpty);
        assertThat(s3.getObjectAsBytes(get -> get.bucket("replica").key("out/x").versionId(version))
                        .asUtf8String())
                .isEqualTo("bytes");
    }

    /** Asks until the answer is as it is to be. */
    private static <T> T await(java.util.function.Supplier<T> asked, java.util.function.Predicate<T> enough)
            throws InterruptedException {
        T answer = asked.get();
        for (int i = 0; i < 1000 && !enough.test(answer); i++) {
            Thread.sleep(5);
            answer = asked.get();
        }
        assertThat(answer).matches(enough, "as it is to be");
        return answer;
    }
}
