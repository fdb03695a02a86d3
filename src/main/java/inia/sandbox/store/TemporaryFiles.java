package inia.sandbox.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of the system's temporary ones, removed in the end. */
final class TemporaryFiles implements StoreFiles {
    private Path folder;

    @Override
    public Path folder() {
        return sub("files");
    }

    @Override
    public Path snapshots() {
        return sub("snapshots");
    }

    private synchronized Path sub(String name) {
        try {
            if (folder == null) {
                folder = Files.createTempDirectory("inia-");
                Runtime.getRuntime().addShutdownHook(new Thread(this::close));
            }
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException failure) {
            throw new StoreException(
                    "Can't make a temporary folder in " + System.getProperty("java.io.tmpdir") + ": " + failure,
                    failure);
        }
    }

    @Override
    public synchronized void close() {
        if (folder != null) {
            FileTree.delete(folder);
        }
    }
}
