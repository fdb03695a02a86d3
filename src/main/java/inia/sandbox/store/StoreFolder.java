package inia.sandbox.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
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
    private final RandomAccessFile lock;

    private StoreFolder(Path folder, RandomAccessFile lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static StoreFolder open(Path folder) {
        try {
            makePrivate(folder);
            checkFormat(folder);
            StoreFolder held = new StoreFolder(folder, lock(folder));
            Files.writeString(folder.resolve("format"), FORMAT_PREFIX + FORMAT + "\n");
            return held;
        } catch (IOException failure) {
            throw new StoreException(
                    "Can't keep state in " + folder + ": " + reason(failure)
                            + ". Make it writable, or choose another folder (INIA_HOME, or --store memory).",
                    failure);
        }
    }

    private static String reason(IOException failure) {
        String kind = failure instanceof FileAlreadyExistsException
                ? "a file is in its place"
                : failure.getClass().getSimpleName().replace("Exception", "");
        return kind + " (" + failure.getMessage() + ")";
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

    private static RandomAccessFile lock(Path folder) throws IOException {
        RandomAccessFile file = new RandomAccessFile(folder.resolve("lock").toFile(), "rw");
        try {
            if (file.getChannel().tryLock() != null) {
                return file;
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            file.close();
            throw new StoreInUse(folder, heldByThisProcess);
        }
        file.close();
        throw new StoreInUse(folder, null);
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
            throw new StoreException("Can't keep " + name + " in " + folder + ": " + reason(failure), failure);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException failure) {
            throw new StoreException("Can't let go of " + folder + ": " + reason(failure), failure);
        }
    }
}
