package inia.resource.transfer;

import inia.client.TransferException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** A stretch of a file; many are read at once, through one channel. */
final class FileSlice extends InputStream {
    private final Path file;
    private final FileChannel channel;
    private final long end;
    private long position;

    FileSlice(Path file, FileChannel channel, long start, long length) {
        this.file = file;
        this.channel = channel;
        this.position = start;
        this.end = start + length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
        if (position >= end) {
            return -1;
        }
        int read = channel.read(ByteBuffer.wrap(bytes, offset, (int) Math.min(count, end - position)), position);
        if (read < 0) {
            // Not an IOException: those are tried again.
            throw new TransferException(file + " became shorter while it was uploaded.", null);
        }
        position += read;
        return read;
    }

    @Override
    public int available() {
        return (int) Math.min(Integer.MAX_VALUE, end - position);
    }
}
