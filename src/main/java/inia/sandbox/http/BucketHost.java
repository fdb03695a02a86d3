package inia.sandbox.http;

/** Host names that name a bucket of S3, as virtual-host style addresses do. */
public final class BucketHost {
    private static final String LOCAL = ".localhost";

    private BucketHost() {}

    /**
     * The bucket that a request's host names.
     *
     * @return such as {@code photos} of {@code photos.localhost:4570} or {@code photos.s3.localhost}; {@code null} if the host is
     *     just the sandbox's own name or address
     */
    public static String bucket(HttpRequest http) {
        String host = http.headers().first("Host");
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
}
