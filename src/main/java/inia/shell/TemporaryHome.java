package inia.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A home for this process only, so that a command leaves the user's own sandbox alone; it is gone when the process ends. */
final class TemporaryHome {
    private TemporaryHome() {}

    /** Makes it the home; to be called before anything asks for the usual one. */
    static void use() {
        try {
            Path folder = Files.createTempDirectory("inia");
            System.setProperty("inia.home", folder.toString());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder), "inia home end"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> walked = Files.walk(folder)) {
            List<Path> deepestFirst = walked.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException stillInUse) {
            // It is a temporary folder: the system clears what is left.
        }
    }
}
