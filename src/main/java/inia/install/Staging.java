package inia.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that is filled and then renamed; what an interrupted process left is cleared away by the next.
 *
 * @param folder the folder
 */
record Staging(Path folder) implements AutoCloseable {
    private static final String PREFIX = ".coming-";

    static Staging in(Path parent) throws IOException {
        try (Stream<Path> files = Files.list(parent)) {
            for (Path file : files.toList()) {
                if (isLeft(file.getFileName().toString())) {
                    delete(file);
                }
            }
        }
        return new Staging(Files.createTempDirectory(
                parent, PREFIX + ProcessHandle.current().pid() + "-"));
    }

    /** Whether it is of a process that has ended, or of this one, which does one at a time. */
    private static boolean isLeft(String name) {
        if (!name.startsWith(PREFIX)) {
            return false;
        }
        String pid = name.substring(PREFIX.length()).replaceFirst("-.*", "");
        long owner = pid.matches("\\d{1,18}") ? Long.parseLong(pid) : -1;
        return owner == ProcessHandle.current().pid() || ProcessHandle.of(owner).isEmpty();
    }

    private static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(folder)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        } catch (NoSuchFileException gone) {
            return;
        }
        for (Path file : deepestFirst) {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public void close() throws IOException {
        delete(folder);
    }
}
