package inia.sandbox.s3;

import java.time.Instant;
import java.util.List;

/**
 * An object's version, but for its bytes.
 *
 * @param content the id of its {@link Content}
 * @param size how many bytes it has
 * @param etag its ETag without quotes: the MD5 of its bytes in hex, or of its parts' with their number
 * @param settings what it has beside bytes and headers
 * @param parts the parts that it was put together from; empty if it was put whole
 * @param upload the id of the upload of those parts, or {@code null}
 * @param version which version it is
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
        String upload,
        Version version) {
    StoredObject {
        settings = settings == null ? Settings.NONE : settings;
        version = version == null ? Version.UNKNOWN : version;
    }

    /** A version that only says that the object was deleted. */
    static StoredObject deleteMarker(Version version, Instant modified) {
        return new StoredObject(null, 0, null, modified, null, null, Settings.NONE, List.of(), null, version);
    }

    String quotedEtag() {
        return "\"" + etag + "\"";
    }

    StoredObject withVersion(Version other) {
        return new StoredObject(content, size, etag, modified, description, checksum, settings, parts, upload, other);
    }

    StoredObject withSettings(Settings other) {
        return new StoredObject(content, size, etag, modified, description, checksum, other, parts, upload, version);
    }

    StoredObject withDescription(Description other) {
        return new StoredObject(content, size, etag, modified, other, checksum, settings, parts, upload, version);
    }
}
