package inia.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inia.client.NotSentException;
import inia.client.ParameterException;
import inia.client.Result;
import inia.client.UnknownNameException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsRequest;

/** What a declaration can say that the services' own do not all use: types of the test's own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineTest {
    /** S3, as far as it is needed here. */
    @ResourceType(service = "s3")
    public interface Store extends Resource {
        @SubResource
        Box box(@Param("Bucket") String name);

        @Action("CreateBucket")
        Box createBox(Map<String, ?> parameters);

        @Collection("ListBuckets")
        ResourceCollection<Box> boxes();
    }

    /** A bucket. */
    @ResourceType(service = "s3", name = "Bucket")
    public interface Box extends Resource {
        @Identifier(value = "Bucket", member = "Name")
        String name();

        @Collection("ListObjects")
        Things things();

        @Collection("ListObjects")
        Things things(Consumer<ListObjectsRequest.Builder> more);

        @Collection("ListObjects")
        Things things(Map<String, ?> parameters);

        @Action(value = "ListObjects", at = "Contents")
        ThingList listed();

        @SubResource
        Thing thing(@Param("Key") String key);

        @Action("PutObject")
        default Thing putText(@Param("Key") String key, @Param("Text") String text) {
            meta().client().call("put_object", Map.of("Bucket", name(), "Key", key, "Body", text));
            return thing(key);
        }

        @Action("PutObject")
        default void putText(@Param("Key") String key, @Param("Folder") Path folder, @Param("Times") int times) {
            putText(key, folder + "*" + times);
        }

        default String shout() {
            return name().toUpperCase();
        }
    }

    /** What can be done with many objects. */
    public interface ThingBatch {
        @BatchAction(value = "DeleteObjects", entries = "Delete.Objects", each = "Key", size = 2)
        List<Result> delete();

        @BatchAction(value = "DeleteObjects", entries = "Delete.Objects", each = "Key", size = 2)
        List<Result> delete(Consumer<DeleteObjectsRequest.Builder> more);
    }

    /** Listed objects. */
    public interface Things extends BatchCollection<Thing, Things>, ThingBatch {}

    /** Objects that an action gave. */
    public interface ThingList extends List<Thing>, ThingBatch {}

    /** An object. */
    @ResourceType(service = "s3", name = "Object", batch = ThingBatch.class)
    public interface Thing extends Resource {
        @Identifier("Bucket")
        String bucket();

        @Identifier(value = "Key", position = 1)
        String key();

        @Attribute
        Long size();
    }

    private final InSandbox sandbox = new InSandbox();
    private final Store store = Resources.of(Store.class, sandbox.client("s3"));
    private Box box;

    @BeforeAll
    void createBucket() {
        box = store.createBox(Map.of("Bucket", "photos"));
    }

    @AfterAll
    void close() {
        sandbox.close();
    }

    private void fill(int count) {
        for (int i = 0; i < count; i++) {
            box.putText("k" + i, "text");
        }
        sandbox.operations();
    }

    @Test
    void dealsWithACollectionInAsFewCallsAsItCan() {
        fill(5);
        assertThat(box.things().filter("Prefix", "k").pageSize(3).limit(4).delete())
                .hasSize(2);
        assertThat(sandbox.operations())
                .containsExactly("ListObjects", "DeleteObjects", "ListObjects", "DeleteObjects");
        assertThat(box.things()).extracting(Thing::key).containsExactly("k4");
        assertThat(box.things().all().delete(r -> r.requestPayer("requester"))).hasSize(1);
        assertThat(box.things().delete()).isEmpty();
        assertThat(box.things().equals(box.things())).isFalse();
        assertThatThrownBy(() -> box.thing("k").size())
                .isInstanceOf(NotSentException.class)
                .hasMessage("s3.Object(bucket=\"photos\", key=\"k\") can't be asked for its size:"
                        + " AWS tells it only where it gives the Object itself");
    }

    @Test
    void dealsWithAListThatAnActionGave() {
        fill(3);
        ThingList listed = box.listed();
        assertThat(listed).extracting(Thing::size).containsExactly(4L, 4L, 4L);
        assertThat(listed).isEqualTo(listed).isEqualTo(List.copyOf(listed));
        assertThat(listed.delete()).hasSize(2);
        assertThat(sandbox.operations()).containsExactly("ListObjects", "DeleteObjects", "DeleteObjects");
        assertThatThrownBy(() -> listed.delete(r -> r.bucket("other")))
                .isInstanceOf(ParameterException.class)
                .hasMessageStartingWith("DeleteObjects: Bucket can't be given here");
    }

    @Test
    void filtersByAConsumerOrAMap() {
        fill(3);
        assertThat(box.things(r -> r.prefix("k1"))).extracting(Thing::key).containsExactly("k1");
        assertThat(box.things(Map.of("Prefix", "k2")).first()).contains(box.thing("k2"));
        assertThat(box.things(r -> r.prefix("k")).limit(1).delete()).hasSize(1);
        assertThat(box.things().delete()).hasSize(1);
    }

    @Test
    void refusesABucketThatIsNotThere() {
        assertThatThrownBy(() -> store.box("nothing").things().first())
                .hasMessageStartingWith("s3.Bucket(name=\"nothing\") does not exist (NoSuchBucket).");
    }

    @Test
    void runsWhatAnInterfaceDoesItself() {
        assertThat(box.shout()).isEqualTo("PHOTOS");
        DynamicResource dynamic = DynamicResource.of(box);
        assertThat(dynamic.call("put_text", "Key", "a", "Text", "x"))
                .isEqualTo(DynamicResource.of(box).get("Object", "a"));
        assertThat(dynamic.call("putText", "Key", "a", "Folder", "f", "Times", 3L))
                .isSameAs(dynamic);
        assertThatThrownBy(() -> dynamic.call("putText", "Key", "a"))
                .isInstanceOf(NotSentException.class)
                .hasMessageContaining("putText takes ")
                .hasMessageContaining("Key, Text");
        assertThatThrownBy(() -> dynamic.call("putText", "Key", "a", "Text", 1))
                .hasMessage("putText: Text takes String, but was given Integer");
        assertThat(dynamic.members()).contains("put_text").doesNotContain("shout");
        assertThat(dynamic.all("things").members()).containsExactly("delete");
        assertThat(((DynamicList) dynamic.call("listed")).call("delete")).hasSize(1);
        assertThatThrownBy(() -> dynamic.all("things").call("delet"))
                .isInstanceOf(UnknownNameException.class)
                .hasMessage("s3.Object has no batch action 'delet'. Did you mean 'delete'? It has: delete");
    }
}
