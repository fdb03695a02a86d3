package inia.sandbox.s3;

/** Compares ETags. */
final class Etags {
    private Etags() {}

    /** Whether a list of ETags, with quotes or without, names the object's, or says {@code *} for any. */
    static boolean matches(String given, StoredObject object) {
        for (String one : given.split(",")) {
            String etag = one.strip();
            if (etag.equals("*") || etag.equals(object.etag()) || etag.equals(object.quotedEtag())) {
                return true;
            }
        }
        return false;
    }
}
