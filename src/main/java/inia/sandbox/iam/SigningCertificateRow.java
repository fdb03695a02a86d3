package inia.sandbox.iam;

import java.time.Instant;

/** A certificate with which a user signs. */
record SigningCertificateRow(String id, String body, boolean active, Instant uploaded) {
    SigningCertificateRow withActive(boolean newActive) {
        return new SigningCertificateRow(id, body, newActive, uploaded);
    }
}
