package inia.sandbox.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** A store's folder, held by one store at a time, and of a known format. */
final class StoreFolder implements StoreFiles {
    /** The version of everything in the folder; a later one may not be readable for this program. */
    private static final int FORMAT = 1;

    private static final String JOURNAL = "journal-";
    private static final String FORMAT_PREFIX = "inia store ";

    private final Path folder;
    private final FolderLock lock;

    private StoreFolder(Path folder, FolderLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** @throws StoreInUse if another store holds the folder */
    static StoreFolder open(Path folder) {
        try {
            makePrivate(folder);
            checkFormat(folder);
            return new StoreFolder(folder, FolderLock.take(folder)).checked();
        } catch (IOException failure) {
            throw unusable(folder, failure);
        }
    }

    /** Takes the folder once no other store holds it; it is not looked into before {@link #checked}. */
    static StoreFolder await(Path folder) throws InterruptedException {
        try {
            makePrivate(folder);
            return new StoreFolder(folder, FolderLock.await(folder));
        } catch (IOException failure) {
            throw unusable(folder, failure);
        }
    }

    /** This folder, if this program knows the format of what is in it; else it is let go of. */
    StoreFolder checked() {
        try {
            checkFormat(folder);
            Path format = path("format");
            if (Files.notExists(format) || Files.size(format) == 0) {
                Files.writeString(format, FORMAT_PREFIX + FORMAT + "\n");
            }
            return this;
        } catch (IOException failure) {
            close();
            throw unusable(folder, failure);
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    private static StoreException unusable(Path folder, IOException failure) {
        return new StoreException(
                "Can't keep state in " + folder + ": " + FileFailure.reason(failure)
                        + ". Make it writable, or choose another folder (INIA_HOME, or --store memory).",
                failure);
    }

    private static void makePrivate(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (folder.getParent() != null) {
            Files.createDirectories(folder.getParent());
        }
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(folder);
        }
    }

    private static void checkFormat(Path folder) throws IOException {
        Path format = folder.resolve("format");
        if (!Files.exists(format)) {
            return;
        }
        String text = Files.readString(format).strip();
        int version = -1;
        try {
            version = Integer.parseInt(text.replace(FORMAT_PREFIX, ""));
        } catch (NumberFormatException noVersion) {
            // An empty file is what a kill in the very first moment leaves.
            version = text.isEmpty() ? FORMAT : -1;
        }
        if (version > FORMAT || version < 1) {
            throw new StoreException("The state in " + folder + " has the format \"" + text
                    + "\", but this Inia knows only up to \"" + FORMAT_PREFIX + FORMAT
                    + "\". A newer Inia wrote it: use that one, or keep this one's state elsewhere (INIA_HOME).");
        }
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    Path path() {
        return folder;
    }

    /** The journal's file of a number. */
    Path segment(int number) {
        return folder.resolve(JOURNAL + number);
    }

    /** The numbers of the journal's files, in order. */
    List<Integer> segments() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(JOURNAL))
                    .map(name -> Integer.valueOf(name.substring(JOURNAL.length())))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public Path folder() {
        return sub("files");
    }

    @Override
    public Path snapshots() {
        return sub("snapshots");
    }

    private Path sub(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException failure) {
            throw new StoreException(
                    "Can't keep " + name + " in " + folder + ": " + FileFailure.reason(failure), failure);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException failure) {
            throw new StoreException("Can't let go of " + folder + ": " + FileFailure.reason(failure), failure);
        }
    }
}
