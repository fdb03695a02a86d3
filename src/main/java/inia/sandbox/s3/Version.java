package inia.sandbox.s3;

/**
 * Which version of an object one is.
 *
 * @param sequence later versions of an object have a greater one
 * @param id its id, or {@code null} for the one that was put while the bucket kept no versions
 * @param deleteMarker whether it only says that the object was deleted
 */
record Version(long sequence, String id, boolean deleteMarker) {
    /** What the version without an id is called. */
    static final String NULL = "null";

    /** That of an object of which nothing is known. */
    static final Version UNKNOWN = new Version(0, null, false);

    /** The id as clients see it. */
    String told() {
        return id == null ? NULL : id;
    }
}
