package inia.sandbox.s3;

/**
 * A checksum that an object is kept with.
 *
 * @param value in Base64, as it is told
 */
record StoredChecksum(ChecksumKind kind, String value) {
    /** The value if the checksum is of this kind, otherwise {@code null}. */
    String valueOf(ChecksumKind asked) {
        return kind == asked ? value : null;
    }
}
