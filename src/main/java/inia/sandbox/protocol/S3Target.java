package inia.sandbox.protocol;

import inia.sandbox.call.Refusal;
import inia.sandbox.http.HttpRequest;
import inia.sandbox.http.Percent;

/**
 * What an S3 call's address names.
 *
 * @param bucket the bucket, or {@code null}
 * @param key the object's key, or {@code null}
 */
record S3Target(String bucket, String key) {
    private static final String LOCAL = ".localhost";

    /**
     * Reads {@code /bucket/key} (path style), or {@code /key} with the host {@code bucket.localhost} (virtual-host style).
     *
     * @throws Refusal if the path's percent-encoding is broken
     */
    static S3Target of(HttpRequest http) {
        String path = http.path().substring(1);
        String host = bucketOf(http.headers().first("Host"));
        if (host != null) {
            return new S3Target(host, decoded(path));
        }
        int slash = path.indexOf('/');
        String bucket = slash < 0 ? path : path.substring(0, slash);
        return new S3Target(decoded(bucket), slash < 0 ? null : decoded(path.substring(slash + 1)));
    }

    /** The bucket that a host names, or {@code null} if it is just the sandbox's own name or address. */
    private static String bucketOf(String host) {
        if (host == null) {
            return null;
        }
        int colon = host.lastIndexOf(':');
        String name = colon < 0 ? host : host.substring(0, colon);
        if (!name.endsWith(LOCAL)) {
            return null;
        }
        String bucket = name.substring(0, name.length() - LOCAL.length());
        if (bucket.equals("s3")) {
            return null;
        }
        return bucket.endsWith(".s3") ? bucket.substring(0, bucket.length() - 3) : bucket;
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
