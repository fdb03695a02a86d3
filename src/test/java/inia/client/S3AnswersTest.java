package inia.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Answers of S3 that are told as S3 wrote them, which is not how the SDK reads them. */
class S3AnswersTest {
    private CannedServer server;

    private Result call(String operation, String answer) {
        server = CannedServer.answering(request -> new CannedServer.Answer(
                200, answer, Map.of("Content-Type", "application/xml", "x-amz-id-2", "host+1")));
        return Canned.client("s3", server).call(operation, "Bucket", "photos");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void listsNothingWhereS3ListedNothing() {
        Result objects = call(
                "list_objects_v2", "<ListBucketResult><Name>photos</Name><KeyCount>0</KeyCount></ListBucketResult>");
        assertThat(objects).containsOnlyKeys("Name", "KeyCount", "ResponseMetadata");
        assertThat(objects.search("Contents[].Key")).isNull();
    }

    @Test
    void keepsTheListThatS3Answered() {
        Result objects = call(
                "list_objects_v2",
                "<ListBucketResult><Contents><Key>a</Key></Contents><Contents><Key>b</Key></Contents></ListBucketResult>");
        assertThat(objects.get("Contents")).isEqualTo(List.of(Map.of("Key", "a"), Map.of("Key", "b")));
        assertThat(objects).doesNotContainKey("CommonPrefixes");
    }

    @Test
    void keepsAnEmptyListThatS3Wrote() {
        Result tags = call("get_bucket_tagging", "<Tagging><TagSet/></Tagging>");
        assertThat(tags).containsEntry("TagSet", List.of());
    }

    @Test
    void tellsTheHostThatAnswered() {
        assertThat(call("list_objects_v2", "<ListBucketResult/>").search("ResponseMetadata.HostId"))
                .isEqualTo("host+1");
    }

    @Test
    void hasNoLocationConstraintInUsEast1() {
        assertThat(call("get_bucket_location", "<LocationConstraint/>").get("LocationConstraint"))
                .isNull();
    }

    @Test
    void hasTheLocationConstraintElsewhere() {
        assertThat(call("get_bucket_location", "<LocationConstraint>eu-west-1</LocationConstraint>"))
                .containsEntry("LocationConstraint", "eu-west-1");
    }
}
