package inia.sandbox.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes a body to a file as it comes. */
final class FileWriter {
    private static final int BUFFER = 64 << 10;

    private FileWriter() {}

    /** Writes the head, then what is left of the body, and returns how many bytes it were. */
    static long write(Path file, byte[] head, InputStream rest, BodyChecks checks) throws IOException {
        long size = head.length;
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            out.write(head);
            for (int count = rest.read(buffer); count >= 0; count = rest.read(buffer)) {
                checks.update(buffer, count);
                out.write(buffer, 0, count);
                size += count;
            }
        }
        return size;
    }
}
