package inia.sandbox.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/** The file of a snapshot's rows: each table's name, then its rows, and a checksum of all at the end. */
final class SnapshotRows {
    private static final int TABLE = 1;
    private static final int ROW = 2;
    private static final int END = 3;
    private static final int BUFFER = 1 << 16;
    private static final String FORMAT = "inia snapshot 1";

    private SnapshotRows() {}

    /** Is given rows, table by table. */
    @FunctionalInterface
    interface Reader {
        void row(String table, String key, byte[] row);
    }

    /** Writes rows, table by table. */
    static final class Writer implements AutoCloseable {
        private final CRC32 checksum = new CRC32();
        private final DataOutputStream out;

        Writer(Path file) throws IOException {
            out = new DataOutputStream(
                    new CheckedOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER), checksum));
            block(FORMAT.getBytes(StandardCharsets.UTF_8));
        }

        void table(String name) throws IOException {
            out.writeByte(TABLE);
            block(name.getBytes(StandardCharsets.UTF_8));
        }

        void row(String key, byte[] row) throws IOException {
            out.writeByte(ROW);
            block(key.getBytes(StandardCharsets.UTF_8));
            block(row);
        }

        private void block(byte[] bytes) throws IOException {
            out.writeInt(bytes.length);
            out.write(bytes);
        }

        /** Writes the end; without it the file counts as broken. */
        void end() throws IOException {
            out.writeByte(END);
            out.writeLong(checksum.getValue());
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /**
     * Reads a file from its beginning to its end.
     *
     * @throws IOException if it can't be read or is not whole; some rows may have been given by then
     */
    static void read(Path file, Reader reader) throws IOException {
        CRC32 checksum = new CRC32();
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER);
                DataInputStream in = new DataInputStream(new CheckedInputStream(bytes, checksum))) {
            if (!text(in).equals(FORMAT)) {
                throw new IOException("it was written by another version of Inia");
            }
            String table = null;
            while (true) {
                int entry = in.readByte();
                if (entry == TABLE) {
                    table = text(in);
                } else if (entry == ROW) {
                    String key = text(in);
                    reader.row(table, key, block(in));
                } else if (entry == END) {
                    if (checksum.getValue() != in.readLong()) {
                        throw new IOException("it is damaged");
                    }
                    return;
                } else {
                    throw new IOException("it is damaged");
                }
            }
        } catch (EOFException cut) {
            throw new IOException("it was cut off", cut);
        }
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(block(in), StandardCharsets.UTF_8);
    }

    private static byte[] block(DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] bytes = length < 0 ? new byte[0] : in.readNBytes(length);
        if (bytes.length != length) {
            throw new EOFException();
        }
        return bytes;
    }
}
