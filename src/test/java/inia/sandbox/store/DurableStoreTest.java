package inia.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableStoreTest {
    record Pet(String name, int legs) {}

    record Row(String text) {}

    @TempDir
    Path temporary;

    private Path folder() {
        return temporary.resolve("home").resolve("store");
    }

    @Test
    void keepsWhatItHeldWhenClosed() {
        try (Store store = Stores.durable(folder())) {
            Table<Pet> pets = store.table("pets", Pet.class);
            pets.put("a", new Pet("ant", 6));
            pets.put("b", new Pet("bee", 6));
            pets.remove("a");
            store.table("gone", Pet.class).put("x", new Pet("ox", 4));
            store.drop("gone");
        }
        try (Store store = Stores.durable(folder())) {
            assertThat(store.table("pets", Pet.class).get("a")).isNull();
            assertThat(store.table("pets", Pet.class).get("b")).isEqualTo(new Pet("bee", 6));
            assertThat(store.table("gone", Pet.class).size()).isZero();
        }
    }

    @Test
    void keepsWhatItHeldThroughManyCheckpointsWithoutGrowing() throws IOException {
        long largest = 0;
        for (int round = 0; round < 3; round++) {
            try (Store store = Stores.durable(folder(), 20_000)) {
                Table<Pet> pets = store.table("pets", Pet.class);
                for (int i = 0; i < 10_000; i++) {
                    pets.put("pet" + i % 100, new Pet("p".repeat(50), round * 100_000 + i));
                    store.commit();
                }
            }
            largest = Math.max(largest, size());
        }
        assertThat(largest).isLessThan(12_000_000);
        try (Store store = Stores.durable(folder())) {
            Table<Pet> pets = store.table("pets", Pet.class);
            assertThat(pets.size()).isEqualTo(100);
            assertThat(pets.get("pet7").legs()).isEqualTo(209_907);
        }
    }

    private long size() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    @Test
    void isHeldByOneAtATime() {
        Store first = Stores.durable(folder());
        assertThatThrownBy(() -> Stores.durable(folder()))
                .isInstanceOf(StoreInUse.class)
                .hasMessageContaining(folder().toString())
                .hasMessageContaining("in use by another running sandbox")
                .hasMessageContaining("INIA_HOME");
        first.close();
        Stores.durable(folder()).close();
    }

    @Test
    void leavesAStoreOfANewerVersionAlone() throws IOException {
        Stores.durable(folder()).close();
        Files.writeString(folder().resolve("format"), "inia store 2\n");
        List<Long> before = lengths();
        assertThatThrownBy(() -> Stores.durable(folder()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("inia store 2")
                .hasMessageContaining("A newer Inia wrote it");
        assertThat(lengths()).isEqualTo(before);
    }

    private List<Long> lengths() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.sorted().map(file -> file.toFile().length()).toList();
        }
    }

    @Test
    void saysThatAFolderCannotBeWritten() throws IOException {
        Files.writeString(temporary.resolve("home"), "a file");
        assertThatThrownBy(() -> Stores.durable(folder()))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith("Can't keep state in " + folder())
                .hasMessageContaining("choose another folder");
    }

    @Test
    void isForItsOwnerOnly() throws IOException {
        Stores.durable(folder()).close();
        if (Files.getFileStore(folder()).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void readsGoOnWhenWritingFailsAndNothingOfWhatFailedIsThere() throws IOException {
        try (Store store = Stores.durable(folder())) {
            Table<Pet> pets = store.table("pets", Pet.class);
            pets.put("a", new Pet("ant", 6));
            store.commit();
            Path journal = folder().resolve("journal-1");
            Path aside = temporary.resolve("aside");
            Files.move(journal, aside);
            pets.put("b", new Pet("bee", 6));
            assertThatThrownBy(store::commit)
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining(journal.toString())
                    .hasMessageContaining("removed while in use")
                    .hasMessageContaining("Nothing was changed");
            assertThat(pets.get("a")).isEqualTo(new Pet("ant", 6));
            assertThat(pets.get("b")).isNull();
            Files.move(aside, journal);
            pets.put("c", new Pet("cat", 4));
            store.table("rows", Row.class).put("r", new Row("text"));
            store.commit();
        }
        try (Store store = Stores.durable(folder())) {
            assertThat(store.table("pets", Pet.class).get("b")).isNull();
            assertThat(store.table("pets", Pet.class).get("c")).isEqualTo(new Pet("cat", 4));
            assertThat(store.table("rows", Row.class).get("r")).isEqualTo(new Row("text"));
        }
    }

    @Test
    void losesOnlyWhatItSaidItCouldNotWrite() throws IOException {
        Store store = Stores.durable(folder());
        Table<Pet> pets = store.table("pets", Pet.class);
        pets.put("a", new Pet("ant", 6));
        store.commit();
        Path journal = folder().resolve("journal-1");
        Path aside = temporary.resolve("aside");
        Files.move(journal, aside);
        store.change(() -> {
            pets.put("a", new Pet("asp", 0));
            pets.put("b", new Pet("bee", 6));
        });
        assertThatThrownBy(store::close).isInstanceOf(StoreException.class);
        Files.move(aside, journal);
        try (Store again = Stores.durable(folder())) {
            assertThat(again.table("pets", Pet.class).get("a")).isEqualTo(new Pet("ant", 6));
            assertThat(again.table("pets", Pet.class).get("b")).isNull();
        }
    }

    @Test
    void survivesTheInterruptOfAReader() {
        try (Store store = Stores.durable(folder())) {
            Table<Pet> pets = store.table("pets", Pet.class);
            for (int i = 0; i < 5_000; i++) {
                pets.put("pet" + i, new Pet("p".repeat(100), i));
            }
        }
        try (Store store = Stores.durable(folder())) {
            Table<Pet> pets = store.table("pets", Pet.class);
            Thread.currentThread().interrupt();
            assertThat(pets.get("pet4000").legs()).isEqualTo(4000);
            pets.put("pet4000", new Pet("p", 1));
            store.commit();
            assertThat(Thread.interrupted()).isTrue();
            assertThat(pets.get("pet3000").legs()).isEqualTo(3000);
        }
    }

    @Test
    void ignoresAChangeThatAKillCutShort() throws IOException {
        Store store = Stores.durable(folder());
        store.table("pets", Pet.class).put("a", new Pet("ant", 6));
        store.commit();
        byte[] whole = Files.readAllBytes(folder().resolve("journal-1"));
        store.table("pets", Pet.class).put("b", new Pet("bee", 6));
        store.commit();
        byte[] more = Files.readAllBytes(folder().resolve("journal-1"));
        store.close();
        for (int length : List.of(whole.length + 1, whole.length + 9, more.length - 1)) {
            Path copy = temporary.resolve("copy" + length);
            Files.createDirectories(copy);
            Files.write(copy.resolve("journal-1"), java.util.Arrays.copyOf(more, length), StandardOpenOption.CREATE);
            try (Store cut = Stores.durable(copy)) {
                Table<Pet> pets = cut.table("pets", Pet.class);
                assertThat(pets.get("a")).isEqualTo(new Pet("ant", 6));
                assertThat(pets.get("b")).isNull();
                pets.put("c", new Pet("cat", 4));
            }
            try (Store again = Stores.durable(copy)) {
                assertThat(again.table("pets", Pet.class).get("c")).isEqualTo(new Pet("cat", 4));
            }
        }
    }
}
