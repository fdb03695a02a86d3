package inia.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodecTest {
    enum Colour {
        RED,
        GREEN
    }

    record Tag(String key, String value) {}

    record Everything(
            String text,
            int whole,
            long large,
            double fraction,
            boolean truth,
            Instant when,
            Colour colour,
            List<Tag> tags,
            Map<String, String> words,
            Map<String, List<Tag>> nested,
            Tag one,
            Integer boxed,
            String nothing) {}

    record Binary(byte[] bytes) {}

    record Before(String name, String dropped, Tag droppedTag, List<Tag> droppedTags, int kept) {}

    record After(int kept, String added, List<Tag> addedList, Map<String, String> addedMap, long count, String name) {}

    record Unstorable(Thread thread) {}

    private static <V extends Record> V throughAStore(Record row, Class<V> type) {
        try (Store store = Stores.memory()) {
            put(store, row);
            return store.table("rows", type).get("it");
        }
    }

    @SuppressWarnings("unchecked")
    private static <V extends Record> void put(Store store, V row) {
        store.table("rows", (Class<V>) row.getClass()).put("it", row);
    }

    @Test
    void readsBackEverythingThatARowMayHold() {
        Everything row = new Everything(
                "Grüße \uD83D\uDE00",
                -7,
                Long.MIN_VALUE,
                1.5,
                true,
                Instant.ofEpochSecond(-3, 999_999_999),
                Colour.GREEN,
                Arrays.asList(new Tag("a", "1"), null),
                Map.of("k", "v"),
                Map.of("n", List.of(new Tag("b", null))),
                new Tag("", "c"),
                42,
                null);
        try (Store store = Stores.memory()) {
            Codec codec = ((TableStore) store).codec();
            byte[] bytes = store.change(() -> codec.encode(row));
            assertThat(codec.decode(bytes, Everything.class)).isEqualTo(row);
            byte[] binary = store.change(() -> codec.encode(new Binary(new byte[] {1, 0, -1})));
            assertThat(codec.decode(binary, Binary.class).bytes()).containsExactly(1, 0, -1);
        }
    }

    @Test
    void readsARowOfAnEarlierFormByTheNamesOfItsComponents() {
        Before before = new Before("ann", "x", new Tag("k", "v"), List.of(new Tag("k", "v")), 5);
        assertThat(throughAStore(before, After.class)).isEqualTo(new After(5, null, List.of(), Map.of(), 0, "ann"));
    }

    @Test
    void saysWhichTypeCannotBeStored() {
        assertThatThrownBy(() -> throughAStore(new Unstorable(Thread.currentThread()), Unstorable.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("java.lang.Thread can't be stored: use String");
    }
}
