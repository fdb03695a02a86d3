package inia.resource.transfer;

import inia.client.NotSentException;

/** How large the parts of an object are, within S3's limits. */
final class PartSizes {
    static final long SMALLEST = 5L * 1024 * 1024;
    static final long LARGEST = 5L * 1024 * 1024 * 1024;
    static final int MOST = 10_000;

    /** Of a stream, the parts double in size each time so many have gone: what is to come is not known. */
    private static final int DOUBLED_EVERY = 1_000;

    private PartSizes() {}

    /** Of an upload whose size is known: what is wanted, or as much more as keeps it within 10,000 parts. */
    static long of(long objectSize, long wanted) {
        long size = ofDownload(objectSize, Math.max(wanted, SMALLEST));
        if (count(objectSize, size) > MOST) {
            throw new NotSentException(
                    objectSize + " bytes are too many for one object: S3 takes 10,000 parts of at most 5 GiB");
        }
        return size;
    }

    /** Of a download, whose parts may be as small as is wanted. */
    static long ofDownload(long objectSize, long wanted) {
        long size = wanted;
        while (count(objectSize, size) > MOST && size < LARGEST) {
            size = Math.min(2 * size, LARGEST);
        }
        return size;
    }

    /** Of a stream: what is wanted for the first thousand parts, twice as much for the next thousand, and so on. */
    static int ofStream(int partNumber, long wanted) {
        long size = Math.max(wanted, SMALLEST) << Math.min(8, (partNumber - 1) / DOUBLED_EVERY);
        return (int) Math.min(size, 1 << 30);
    }

    static long count(long objectSize, long partSize) {
        return (objectSize + partSize - 1) / partSize;
    }
}
