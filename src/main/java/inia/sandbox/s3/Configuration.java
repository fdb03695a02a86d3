package inia.sandbox.s3;

/**
 * What was put as a sub-resource of a bucket.
 *
 * @param document the document, as it is kept
 * @param header what was said in a header with it, or {@code null}
 */
record Configuration(String document, String header) {}
