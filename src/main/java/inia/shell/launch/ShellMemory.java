package inia.shell.launch;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** What the shell keeps from one time to the next: the lines that were typed, and settings set with {@code -retain}. */
final class ShellMemory {
    private final Path file;
    private final Map<String, String> entries = new ConcurrentSkipListMap<>();

    private ShellMemory(Path file) {
        this.file = file;
    }

    /** Reads it; what can't be read is forgotten. */
    static ShellMemory in(Path home) {
        ShellMemory memory = new ShellMemory(home.resolve("shell.properties"));
        if (Files.exists(memory.file)) {
            try (Reader reader = Files.newBufferedReader(memory.file)) {
                Properties properties = new Properties();
                properties.load(reader);
                properties.forEach((name, value) -> memory.entries.put((String) name, (String) value));
            } catch (IOException | IllegalArgumentException unreadable) {
                memory.entries.clear();
            }
        }
        return memory;
    }

    /** The entries, for JShell to read and change. */
    Map<String, String> entries() {
        return entries;
    }

    /** Writes it beside and renames, so that no half of it is ever read; a home that can't be written keeps nothing. */
    void save() {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.getParent());
            Properties properties = new Properties();
            properties.putAll(new TreeMap<>(entries));
            try (Writer writer = Files.newBufferedWriter(beside)) {
                properties.store(writer, null);
            }
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | UnsupportedOperationException unwritable) {
            return;
        }
    }
}
