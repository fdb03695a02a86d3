package inia.client;

import java.net.URI;
import java.time.Instant;
import java.util.Map;

/**
 * A form by which anyone may upload to a bucket, without credentials, until it expires: what a web page sends as
 * {@code multipart/form-data}, its fields first and the file, as the field {@code file}, last.
 *
 * @param url where the form is posted to
 * @param fields the form's fields by name, in order: the key, the policy that limits what may be sent, its signature
 * @param expires until when it is good
 */
public record PresignedPost(URI url, Map<String, String> fields, Instant expires) {
    /** {@code POST http://… with the fields key, policy, … and file (good until 2026-01-31T12:00:00Z)}. */
    @Override
    public String toString() {
        return "POST " + url + " with the fields " + String.join(", ", fields.keySet()) + " and file (good until "
                + expires + ")";
    }
}
