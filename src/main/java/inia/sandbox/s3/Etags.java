package inia.sandbox.s3;

/** Compares ETags. */
final class Etags {
    private Etags() {}

    /** Whether a list of ETags, with quotes or without, names the object's, or says {@code *} for any. */
    static boolean matches(String given, StoredObject object) {
        for (String one : given.split(",")) {
            // S3 minds no quote too few.
            String etag = one.strip().replace("\"", "");
            if (etag.equals("*") || etag.equals(object.etag())) {
                return true;
            }
        }
        return false;
    }
}
