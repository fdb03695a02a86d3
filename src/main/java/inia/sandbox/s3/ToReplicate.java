package inia.sandbox.s3;

/**
 * A version that is to be copied to other buckets.
 *
 * @param bucket the name of the bucket that it is in
 * @param version its id
 */
record ToReplicate(String bucket, String key, String version) {}
