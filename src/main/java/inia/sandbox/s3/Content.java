package inia.sandbox.s3;

/**
 * Bytes that objects share.
 *
 * @param size how many there are
 * @param references how many objects have them
 * @param bytes the bytes themselves if they are few; otherwise {@code null}, and they are in a file
 */
record Content(long size, int references, byte[] bytes) {
    Content withReferences(int count) {
        return new Content(size, count, bytes);
    }
}
