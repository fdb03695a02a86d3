package inia.sandbox.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes a body to a file as it comes. */
final class FileWriter {
    /** What is shorter is digested sooner than another thread has woken up. */
    private static final int BUFFER = 128 << 10;

    private FileWriter() {}

    /** Writes the head, then what is left of the body, and returns how many bytes it were. */
    static long write(Path file, byte[] head, InputStream rest, BodyChecks checks) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            out.write(head);
            int count = rest.readNBytes(buffer, 0, BUFFER);
            out.write(buffer, 0, count);
            if (count < BUFFER) {
                checks.update(buffer, count);
                return head.length + count;
            }
            return head.length + count + writeLong(out, buffer, rest, checks);
        }
    }

    private static long writeLong(OutputStream out, byte[] first, InputStream rest, BodyChecks checks)
            throws IOException {
        DigestBeside beside = new DigestBeside(checks, first);
        beside.digest(first, first.length);
        long size = 0;
        int count;
        do {
            byte[] buffer = beside.buffer();
            count = rest.readNBytes(buffer, 0, buffer.length);
            out.write(buffer, 0, count);
            beside.digest(buffer, count);
            size += count;
        } while (count == BUFFER);
        beside.end();
        return size;
    }
}
