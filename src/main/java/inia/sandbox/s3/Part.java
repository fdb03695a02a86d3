package inia.sandbox.s3;

import java.time.Instant;

/**
 * A part of an upload.
 *
 * @param content the id of its {@link Content}
 * @param size how many bytes it has
 * @param md5 the MD5 of its bytes in hex
 */
record Part(int number, String content, long size, String md5, Instant modified, StoredChecksum checksum) {
    String quotedEtag() {
        return "\"" + md5 + "\"";
    }
}
