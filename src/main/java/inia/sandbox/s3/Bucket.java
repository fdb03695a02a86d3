package inia.sandbox.s3;

import java.time.Instant;

/**
 * A bucket.
 *
 * @param id tells it from a later bucket of the same name
 */
record Bucket(String id, String name, String account, String region, Instant created) {
    String arn() {
        return "arn:aws:s3:::" + name;
    }
}
