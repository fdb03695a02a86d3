package inia.sandbox.s3;

/**
 * On which conditions somebody replaces or removes an object; each may be {@code null}.
 *
 * @param ifNoneMatch only {@code *}: if there is none yet
 */
record WriteConditions(String ifMatch, String ifNoneMatch) {
    /**
     * Refuses to go on if a condition fails.
     *
     * @param before the object that is there, or {@code null}
     */
    void check(String key, StoredObject before) {
        if (ifNoneMatch != null && !ifNoneMatch.equals("*")) {
            throw S3Refusals.notImplemented("If-None-Match")
                    .with(
                            "additionalMessage",
                            "We don't accept the provided value of If-None-Match header for this API");
        }
        if (ifNoneMatch != null && before != null) {
            throw S3Refusals.preconditionFailed("If-None-Match");
        }
        if (ifMatch != null && before == null) {
            throw S3Refusals.noSuchKey(key);
        }
        if (ifMatch != null && !Etags.matches(ifMatch, before)) {
            throw S3Refusals.preconditionFailed("If-Match");
        }
    }
}
