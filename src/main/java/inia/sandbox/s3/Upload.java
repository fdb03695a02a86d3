package inia.sandbox.s3;

import java.time.Instant;

/**
 * An upload of parts that is under way.
 *
 * @param id its id
 * @param key the key of the object that it is to become
 * @param initiated when it began
 * @param description what the object is to be told with
 * @param settings what else the object is to have
 * @param asked the kind of checksum that was asked for, or {@code null}
 * @param composite whether the object's checksum is to be one of the parts' checksums
 */
record Upload(
        String id,
        String key,
        Instant initiated,
        Description description,
        Settings settings,
        ChecksumKind asked,
        boolean composite) {
    /** The kind of checksum that the parts are kept with. */
    ChecksumKind kind() {
        return asked == null ? ChecksumKind.CRC64NVME : asked;
    }
}
