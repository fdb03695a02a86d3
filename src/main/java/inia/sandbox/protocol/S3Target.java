package inia.sandbox.protocol;

import inia.sandbox.call.Refusal;
import inia.sandbox.http.BucketHost;
import inia.sandbox.http.HttpRequest;
import inia.sandbox.http.Percent;

/**
 * What an S3 call's address names.
 *
 * @param bucket the bucket, or {@code null}
 * @param key the object's key, or {@code null}
 */
record S3Target(String bucket, String key) {
    /**
     * Reads {@code /bucket/key} (path style), or {@code /key} with the host {@code bucket.localhost} (virtual-host style).
     *
     * @throws Refusal if the path's percent-encoding is broken
     */
    static S3Target of(HttpRequest http) {
        String path = http.path().substring(1);
        String host = BucketHost.bucket(http);
        if (host != null) {
            return new S3Target(host, decoded(path));
        }
        int slash = path.indexOf('/');
        String bucket = slash < 0 ? path : path.substring(0, slash);
        return new S3Target(decoded(bucket), slash < 0 ? null : decoded(path.substring(slash + 1)));
    }

    private static String decoded(String raw) {
        if (raw.isEmpty()) {
            return null;
        }
        try {
            return Percent.decodePath(raw);
        } catch (IllegalArgumentException e) {
            throw new Refusal("InvalidURI", 400, "Couldn't parse the specified URI.");
        }
    }

    /** What the address names: {@code service}, {@code bucket} or {@code object}. */
    String level() {
        if (bucket == null) {
            return "service";
        }
        return key == null ? "bucket" : "object";
    }
}
