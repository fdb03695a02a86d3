package inia.sandbox.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Deletes folders with what is in them. */
final class FileTree {
    private FileTree() {}

    /** Deletes the folder; what resists, or is gone already, is left to the next time. */
    static void delete(Path folder) {
        delete(folder, true);
    }

    /** Deletes what is in the folder. */
    static void empty(Path folder) {
        delete(folder, false);
    }

    private static void delete(Path folder, boolean itself) {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(folder)) {
            paths = walk.filter(path -> itself || !path.equals(folder))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException goneAlready) {
            return;
        }
        for (Path path : paths) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException resists) {
                // A file that another process holds open can stay on some systems; it does no harm.
            }
        }
    }
}
