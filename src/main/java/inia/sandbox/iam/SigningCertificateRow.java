package inia.sandbox.iam;

import java.time.Instant;

/**
 * A certificate with which a user signs.
 *
 * @param uploaded when it came, to the clock's own precision: reports tell the older one first, also within one second
 */
record SigningCertificateRow(String id, String body, boolean active, Instant uploaded) {
    SigningCertificateRow withActive(boolean newActive) {
        return new SigningCertificateRow(id, body, newActive, uploaded);
    }
}
