package inia.sandbox.s3;

/**
 * What a body's bytes came to.
 *
 * @param md5 in hex
 */
record Digests(String md5, StoredChecksum checksum) {}
