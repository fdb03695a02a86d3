package inia.sandbox.s3;

import java.time.Instant;

/**
 * An archived version that is being restored, or is restored for a while.
 *
 * @param bucket the name of the bucket that it is in
 * @param version its id as answers tell it
 * @param due when something happens to it next
 * @param told whether its being there was told
 */
record Restoring(String bucket, String key, String version, Instant due, boolean told) {}
