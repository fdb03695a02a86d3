package inia.resource.transfer;

import inia.client.NotSentException;

/** A range that was fetched into memory, to be written when its turn comes. */
record HeldRange(byte[] bytes, RangeFetch fetched) {
    static byte[] buffer(long size) {
        if (size > 1 << 30) {
            throw new NotSentException("Parts of " + size + " bytes do not fit into memory: a download into a stream"
                    + " takes parts of at most 1 GiB");
        }
        return new byte[(int) size];
    }

    /** Writes into the buffer what belongs to the range that starts there. */
    static RangeFetch.Sink sink(byte[] buffer, long start) {
        return (position, bytes, count) -> System.arraycopy(bytes, 0, buffer, (int) (position - start), count);
    }
}
