package inia.sandbox.s3;

import inia.sandbox.call.Refusal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * On which conditions somebody reads an object; each may be {@code null}.
 *
 * @param prefix what the names of the conditions begin with when they are told: those of a copy's source have one
 */
record ReadConditions(
        String ifMatch, String ifNoneMatch, Instant ifModifiedSince, Instant ifUnmodifiedSince, String prefix) {
    /**
     * Refuses to read if a condition fails: "not modified" if the caller has what there is, otherwise a failed
     * precondition. Those about the ETag, if they are given and hold, decide over those about the time.
     */
    void check(StoredObject object) {
        if (ifMatch != null && !Etags.matches(ifMatch, object)) {
            throw S3Refusals.preconditionFailed(prefix + "If-Match");
        }
        if (ifMatch == null && ifUnmodifiedSince != null && object.modified().isAfter(ifUnmodifiedSince)) {
            throw S3Refusals.preconditionFailed(prefix + "If-Unmodified-Since");
        }
        if (ifNoneMatch != null && Etags.matches(ifNoneMatch, object)) {
            throw notModified(object, "If-None-Match");
        }
        if (ifNoneMatch == null && ifModifiedSince != null && !object.modified().isAfter(ifModifiedSince)) {
            throw notModified(object, "If-Modified-Since");
        }
    }

    private Refusal notModified(StoredObject object, String condition) {
        if (!prefix.isEmpty()) {
            return S3Refusals.preconditionFailed(prefix + condition);
        }
        return new Refusal("NotModified", 304, "Not Modified")
                .with("ETag", object.quotedEtag())
                .with(
                        "Last-Modified",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                object.modified().atOffset(ZoneOffset.UTC)));
    }
}
