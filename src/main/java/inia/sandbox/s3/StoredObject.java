package inia.sandbox.s3;

import java.time.Instant;

/**
 * An object, but for its bytes.
 *
 * @param content the id of its {@link Content}
 * @param size how many bytes it has
 * @param etag the MD5 of its bytes in hex, without quotes
 */
record StoredObject(
        String content, long size, String etag, Instant modified, Description description, StoredChecksum checksum) {
    String quotedEtag() {
        return "\"" + etag + "\"";
    }

    StoredObject with(Instant newlyModified, Description newDescription, StoredChecksum newChecksum) {
        return new StoredObject(content, size, etag, newlyModified, newDescription, newChecksum);
    }
}
