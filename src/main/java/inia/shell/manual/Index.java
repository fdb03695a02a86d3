package inia.shell.manual;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.zip.InflaterInputStream;

/**
 * One file of the index: the documentation of one service, or of Inia's own types.
 *
 * <p>A file is a directory and blocks, each compressed for itself, so that one entry costs the unpacking of its block only. It begins
 * with the length of the directory, which has a line a block: its length, and the names of its entries.
 */
final class Index {
    /** What separates the entries of a block, and the names of a line of the directory. */
    static final String BETWEEN_ENTRIES = "\u001d";

    private static final Map<String, Optional<Index>> READ = new ConcurrentHashMap<>();

    private final byte[] file;
    private final List<int[]> blocks = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<Integer, SoftReference<Map<String, Entry>>> unpacked = new ConcurrentHashMap<>();

    /** Reads a file's directory. */
    Index(byte[] file) {
        this.file = file;
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(file))) {
            int length = in.readInt();
            int start = Integer.BYTES + length;
            for (String line : unpacked(Integer.BYTES, length).split("\n")) {
                String[] words = line.split(BETWEEN_ENTRIES);
                int size = Integer.parseInt(words[0]);
                for (int i = 1; i < words.length; i++) {
                    places.put(words[i], blocks.size());
                }
                blocks.add(new int[] {start, size});
                start += size;
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * The file of that name, read once; empty if there is none.
     *
     * @param name an SDK module's, such as {@code iam}; {@code inia} for Inia's own types
     */
    static Optional<Index> of(String name) {
        return READ.computeIfAbsent(name, Index::read);
    }

    private static Optional<Index> read(String name) {
        try (InputStream in = Index.class.getResourceAsStream("index/" + name)) {
            return in == null ? Optional.empty() : Optional.of(new Index(in.readAllBytes()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The entry of that name, if there is one. */
    Optional<Entry> find(String name) {
        Integer block = places.get(name);
        return block == null
                ? Optional.empty()
                : Optional.ofNullable(entries(block).get(name));
    }

    /** Every entry. */
    List<Entry> all() {
        return IntStream.range(0, blocks.size())
                .mapToObj(this::entries)
                .flatMap(entries -> entries.values().stream())
                .toList();
    }

    private Map<String, Entry> entries(int block) {
        Map<String, Entry> entries =
                unpacked.get(block) == null ? null : unpacked.get(block).get();
        if (entries == null) {
            entries = new LinkedHashMap<>();
            for (String line :
                    unpacked(blocks.get(block)[0], blocks.get(block)[1]).split(BETWEEN_ENTRIES)) {
                Entry entry = Entry.of(line);
                entries.put(entry.name(), entry);
            }
            unpacked.put(block, new SoftReference<>(entries));
        }
        return entries;
    }

    private String unpacked(int start, int length) {
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(file, start, length))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
