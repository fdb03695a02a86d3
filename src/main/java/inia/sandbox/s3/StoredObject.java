package inia.sandbox.s3;

import java.time.Instant;
import java.util.List;

/**
 * An object, but for its bytes.
 *
 * @param content the id of its {@link Content}
 * @param size how many bytes it has
 * @param etag its ETag without quotes: the MD5 of its bytes in hex, or of its parts' with their number
 * @param settings what it has beside bytes and headers
 * @param parts the parts that it was put together from; empty if it was put whole
 * @param upload the id of the upload of those parts, or {@code null}
 */
record StoredObject(
        String content,
        long size,
        String etag,
        Instant modified,
        Description description,
        StoredChecksum checksum,
        Settings settings,
        List<PartSummary> parts,
        String upload) {
    StoredObject {
        settings = settings == null ? Settings.NONE : settings;
    }

    String quotedEtag() {
        return "\"" + etag + "\"";
    }
}
