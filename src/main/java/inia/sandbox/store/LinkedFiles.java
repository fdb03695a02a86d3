package inia.sandbox.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Has the files of one folder in another too, by links where the file system has them: the files never change. */
final class LinkedFiles {
    private LinkedFiles() {}

    /** Puts into a folder what it lacks of another. */
    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (Path file : files(from)) {
            Path place = to.resolve(from.relativize(file).toString());
            if (!Files.exists(place)) {
                Files.createDirectories(place.getParent());
                link(file, place);
            }
        }
    }

    private static void link(Path file, Path place) throws IOException {
        try {
            Files.createLink(place, file);
        } catch (FileAlreadyExistsException | NoSuchFileException already) {
            // There, or gone, meanwhile: a file is named anew each time, so it is the same, or nobody's.
        } catch (IOException | UnsupportedOperationException noLinks) {
            Files.copy(file, place);
        }
    }

    /** Deletes from a folder what another lacks. */
    static void deleteOthers(Path from, Path kept) {
        try {
            for (Path file : files(from)) {
                if (!Files.exists(kept.resolve(from.relativize(file).toString()))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException resists) {
            // What is left is nobody's, and only takes room.
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }
}
