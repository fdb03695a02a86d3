package inia.shell;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;

/** Whether a jar still holds what its sources say. */
final class Freshness {
    private static final List<String> SOURCES = List.of("pom.xml", "src/main", "lessons");

    private Freshness() {}

    /**
     * Whether a source of a project has changed since a jar was built.
     *
     * @param jar the jar; if it is missing, nothing is older
     * @param project the project's folder
     */
    static boolean isOlderThanSources(Path jar, Path project) {
        try {
            FileTime built = Files.getLastModifiedTime(jar);
            NewerThan search = new NewerThan(built);
            for (String source : SOURCES) {
                if (!search.found && Files.exists(project.resolve(source))) {
                    Files.walkFileTree(project.resolve(source), search);
                }
            }
            return search.found;
        } catch (IOException unknown) {
            return false;
        }
    }

    /** Stops at the first file that is newer than a given time. */
    private static final class NewerThan extends SimpleFileVisitor<Path> {
        private final FileTime time;
        private boolean found;

        private NewerThan(FileTime time) {
            this.time = time;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            found = attributes.lastModifiedTime().compareTo(time) > 0;
            return found ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }
    }
}
