package inia.sandbox.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
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

    /** Reads rows, table by table. */
    static final class Reader implements Closeable {
        private final CRC32 checksum = new CRC32();
        private final DataInputStream in;
        private String table;
        private String key;
        private byte[] row;

        /** @throws IOException if it can't be read, or is of another version of Inia */
        Reader(Path file) throws IOException {
            InputStream bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER);
            in = new DataInputStream(new CheckedInputStream(bytes, checksum));
            if (!text().equals(FORMAT)) {
                throw new IOException("it was written by another version of Inia");
            }
        }

        /**
         * Goes to the next row.
         *
         * @return whether there is one
         * @throws IOException if the file is not whole
         */
        boolean next() throws IOException {
            try {
                int entry = in.readByte();
                while (entry == TABLE) {
                    table = text();
                    entry = in.readByte();
                }
                if (entry == ROW) {
                    key = text();
                    row = block();
                    return true;
                }
                if (entry != END || checksum.getValue() != in.readLong()) {
                    throw new IOException("it is damaged");
                }
                return false;
            } catch (EOFException cut) {
                throw new IOException("it was cut off", cut);
            }
        }

        String table() {
            return table;
        }

        String key() {
            return key;
        }

        byte[] row() {
            return row;
        }

        private String text() throws IOException {
            return new String(block(), StandardCharsets.UTF_8);
        }

        private byte[] block() throws IOException {
            int length = in.readInt();
            byte[] bytes = length < 0 ? new byte[0] : in.readNBytes(length);
            if (bytes.length != length) {
                throw new EOFException();
            }
            return bytes;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
