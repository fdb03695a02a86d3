package inia.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What both kinds of store do. */
class StoreTest {
    private static final int ROUNDS = 10;

    record Pet(String name, int legs) {}

    @TempDir
    Path folder;

    private Store open(boolean durable) {
        return durable ? Stores.durable(folder.resolve("store")) : Stores.memory();
    }

    private static List<String> keys(Table<?> table, String from) {
        List<String> keys = new ArrayList<>();
        table.from(from).forEach(entry -> keys.add(entry.getKey()));
        return keys;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void keepsRowsByKeyAndGivesBackTheOnesReplaced(boolean durable) {
        try (Store store = open(durable)) {
            Table<Pet> pets = store.table("zoo/pets", Pet.class);
            assertThat(pets.get("a")).isNull();
            assertThat(pets.put("a", new Pet("ant", 6))).isNull();
            assertThat(pets.put("a", new Pet("asp", 0))).isEqualTo(new Pet("ant", 6));
            assertThat(pets.get("a")).isEqualTo(new Pet("asp", 0));
            assertThat(pets.size()).isEqualTo(1);
            assertThat(pets.remove("b")).isNull();
            assertThat(pets.remove("a")).isEqualTo(new Pet("asp", 0));
            assertThat(pets.size()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ordersKeysAsTheirUtf8Bytes(boolean durable) {
        try (Store store = open(durable)) {
            Table<Pet> pets = store.table("pets", Pet.class);
            String beyondTheFirstPlane = "\uD83D\uDE00";
            for (String key : List.of("b", beyondTheFirstPlane, "\uFFFD", "a", "ä", "aa", "B")) {
                pets.put(key, new Pet(key, 4));
            }
            assertThat(keys(pets, "")).containsExactly("B", "a", "aa", "b", "ä", "\uFFFD", beyondTheFirstPlane);
            assertThat(keys(pets, "aaa")).startsWith("b");
            assertThat(keys(pets, "aa")).startsWith("aa");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void iteratesOverTheRowsAsTheyWereWhenItBegan(boolean durable) {
        try (Store store = open(durable)) {
            Table<Pet> pets = store.table("pets", Pet.class);
            pets.put("a", new Pet("ant", 6));
            pets.put("b", new Pet("bee", 6));
            List<String> seen = new ArrayList<>();
            for (Map.Entry<String, Pet> entry : pets.from("")) {
                pets.remove("b");
                pets.put("c", new Pet("cat", 4));
                seen.add(entry.getValue().name());
            }
            assertThat(seen).containsExactly("ant", "bee");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void takesBackAChangeThatThrows(boolean durable) {
        try (Store store = open(durable)) {
            Table<Pet> pets = store.table("pets", Pet.class);
            Table<Pet> others = store.table("others", Pet.class);
            pets.put("a", new Pet("ant", 6));
            assertThatThrownBy(() -> store.change(() -> {
                        pets.put("a", new Pet("asp", 0));
                        pets.put("b", new Pet("bee", 6));
                        others.put("c", new Pet("cat", 4));
                        pets.remove("a");
                        store.drop("pets");
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");
            assertThat(pets.get("a")).isEqualTo(new Pet("ant", 6));
            assertThat(keys(pets, "")).containsExactly("a");
            assertThat(others.size()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aDroppedTableIsEmptyAndCanBeUsedAgain(boolean durable) {
        try (Store store = open(durable)) {
            Table<Pet> pets = store.table("pets", Pet.class);
            pets.put("a", new Pet("ant", 6));
            store.drop("pets");
            assertThat(pets.size()).isZero();
            pets.put("b", new Pet("bee", 6));
            assertThat(keys(store.table("pets", Pet.class), "")).containsExactly("b");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void clearsTablesAndFiles(boolean durable) throws IOException {
        try (Store store = open(durable)) {
            Table<Pet> pets = store.table("pets", Pet.class);
            pets.put("a", new Pet("ant", 6));
            Files.createDirectories(store.files().resolve("s3"));
            Files.writeString(store.files().resolve("s3").resolve("x"), "x");
            store.clear();
            assertThat(pets.size()).isZero();
            assertThat(store.files()).isEmptyDirectory();
            pets.put("b", new Pet("bee", 6));
            assertThat(pets.get("b").legs()).isEqualTo(6);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void runsChangesOneAtATime(boolean durable) throws InterruptedException {
        try (Store store = open(durable)) {
            Table<Pet> pets = store.table("pets", Pet.class);
            pets.put("a", new Pet("ant", 0));
            List<Thread> threads = new ArrayList<>();
            for (int t = 0; t < 8; t++) {
                Thread thread = new Thread(() -> {
                    for (int i = 0; i < 500; i++) {
                        store.change(() ->
                                pets.put("a", new Pet("ant", pets.get("a").legs() + 1)));
                        store.commit();
                    }
                });
                threads.add(thread);
                thread.start();
            }
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(pets.get("a").legs()).isEqualTo(4000);
        }
    }

    /** Tables that nobody has looked at since the store was opened are met by all at once, in any order. */
    @Test
    void letsOthersReadWhileAllIsCleared() throws Exception {
        ExecutorService readers = Executors.newCachedThreadPool();
        for (int round = 0; round < ROUNDS; round++) {
            try (Store store = open(true)) {
                tables(store).forEach(table -> table.put("a", new Pet("ant", 6)));
            }
            try (Store store = open(true)) {
                List<Callable<Void>> work = new ArrayList<>();
                for (int reader = 0; reader < 3; reader++) {
                    List<Table<Pet>> tables = new ArrayList<>(tables(store));
                    Collections.shuffle(tables, new Random(round * 3 + reader));
                    work.add(() -> {
                        tables.forEach(table -> table.get("a"));
                        return null;
                    });
                }
                work.add(1, () -> {
                    store.clear();
                    return null;
                });
                for (Future<Void> each : readers.invokeAll(work)) {
                    each.get();
                }

                assertThat(tables(store))
                        .allSatisfy(table -> assertThat(table.size()).isZero());
            }
        }
        readers.shutdown();
    }

    private static List<Table<Pet>> tables(Store store) {
        return IntStream.range(0, 40)
                .mapToObj(number -> store.table("pets" + number, Pet.class))
                .toList();
    }
}
