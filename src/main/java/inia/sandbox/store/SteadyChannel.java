package inia.sandbox.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;

/** A channel over a file whose reads and writes no interrupt disturbs. */
final class SteadyChannel extends FileBaseDefault {
    private static final int CHUNK = 64 << 10;

    private final RandomAccessFile file;

    SteadyChannel(RandomAccessFile file) {
        this.file = file;
    }

    @Override
    public synchronized int read(ByteBuffer into, long position) throws IOException {
        file.seek(position);
        if (into.hasArray()) {
            int count = file.read(into.array(), into.arrayOffset() + into.position(), into.remaining());
            into.position(into.position() + Math.max(0, count));
            return count;
        }
        byte[] bytes = new byte[Math.min(CHUNK, into.remaining())];
        int count = file.read(bytes);
        into.put(bytes, 0, Math.max(0, count));
        return count;
    }

    @Override
    public synchronized int write(ByteBuffer from, long position) throws IOException {
        file.seek(position);
        if (from.hasArray()) {
            int count = from.remaining();
            file.write(from.array(), from.arrayOffset() + from.position(), count);
            from.position(from.limit());
            return count;
        }
        byte[] bytes = new byte[Math.min(CHUNK, from.remaining())];
        from.get(bytes);
        file.write(bytes);
        return bytes.length;
    }

    @Override
    public synchronized long size() throws IOException {
        return file.length();
    }

    @Override
    protected synchronized void implTruncate(long length) throws IOException {
        file.setLength(length);
    }

    @Override
    public void force(boolean metadata) throws IOException {
        file.getFD().sync();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return file.getChannel().tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        file.close();
    }
}
