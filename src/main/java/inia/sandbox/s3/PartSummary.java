package inia.sandbox.s3;

/**
 * What an object put together from parts still tells of one.
 *
 * @param size how many bytes it has
 * @param checksum its checksum in Base64
 */
record PartSummary(int number, long size, String checksum) {}
