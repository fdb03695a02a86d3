package inia.resource.transfer;

/** Which object: a bucket's name and a key. */
record ObjectName(String bucket, String key) {
    /** {@code s3://photos/film.mp4}. */
    @Override
    public String toString() {
        return "s3://" + bucket + "/" + key;
    }
}
