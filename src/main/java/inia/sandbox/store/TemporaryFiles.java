package inia.sandbox.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of the system's temporary ones, removed in the end. */
final class TemporaryFiles implements StoreFiles {
    private Path folder;

    @Override
    public synchronized Path folder() {
        if (folder == null) {
            try {
                folder = Files.createTempDirectory("inia-");
            } catch (IOException failure) {
                throw new StoreException(
                        "Can't make a temporary folder in " + System.getProperty("java.io.tmpdir") + ": " + failure,
                        failure);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        }
        return folder;
    }

    @Override
    public synchronized void close() {
        if (folder != null) {
            FileTree.delete(folder);
        }
    }
}
