package inia.sandbox.s3;

/**
 * Where the version is that has no id, when it is not the current one.
 *
 * @param sequence that of the version
 */
record NullVersion(long sequence) {}
