package inia.resource.transfer;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

/** The memory of one transfer: only so much is lent at once, and who wants more waits until some comes back. */
final class Buffers {
    private static final long UNIT = 64 * 1024;

    private final int units;
    private final Semaphore free;
    private final Queue<byte[]> idle = new ConcurrentLinkedQueue<>();

    /** So many buffers of such a size, or the same memory in fewer larger ones. */
    Buffers(int count, long size) {
        this.units = (int) Math.min(Integer.MAX_VALUE, count * units(size));
        this.free = new Semaphore(units);
    }

    private static long units(long size) {
        return (size + UNIT - 1) / UNIT;
    }

    /** A buffer of that size; one that is larger than all the memory is lent when nothing else is. */
    byte[] borrow(int size) throws InterruptedException {
        free.acquire(permits(size));
        byte[] buffer = idle.poll();
        return buffer != null && buffer.length == size ? buffer : new byte[size];
    }

    void giveBack(byte[] buffer) {
        idle.add(buffer);
        free.release(permits(buffer.length));
    }

    private int permits(int size) {
        return (int) Math.min(units, units(size));
    }
}
