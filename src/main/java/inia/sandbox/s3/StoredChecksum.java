package inia.sandbox.s3;

import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.s3.model.ChecksumType;

/**
 * A checksum that an object is kept with.
 *
 * @param value in Base64, as it is told; one of parts' checksums ends with their number, as in {@code …-3}
 */
record StoredChecksum(ChecksumKind kind, String value) {
    /** The value if the checksum is of this kind, otherwise {@code null}. */
    String valueOf(ChecksumKind asked) {
        return kind == asked ? value : null;
    }

    /** Whether it is of the whole object's bytes, or of its parts' checksums. */
    ChecksumType type() {
        return value.indexOf('-') < 0 ? ChecksumType.FULL_OBJECT : ChecksumType.COMPOSITE;
    }

    /** Sets the checksum, and its type, in what tells of an object. */
    void tell(SdkPojo builder) {
        Members.set(builder, kind.member(), value);
        Members.set(builder, "ChecksumType", type().toString());
    }
}
