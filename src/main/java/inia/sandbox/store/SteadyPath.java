package inia.sandbox.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * H2's name for a file that stays open when a thread that reads it is interrupted.
 *
 * <p>A plain {@code FileChannel} closes under every reader as soon as one of them is interrupted, and the store with it.
 */
public final class SteadyPath extends FilePathWrapper {
    private static final String SCHEME = "steady";

    /** H2 makes one for each file; nothing else should. */
    public SteadyPath() {}

    /** The name under which H2 opens the file so. */
    static String name(java.nio.file.Path file) {
        FilePath.register(new SteadyPath());
        return SCHEME + ":" + file;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new SteadyChannel(new RandomAccessFile(unwrap().toString(), mode));
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }
}
