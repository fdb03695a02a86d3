package inia.sandbox.iam;

import java.time.Instant;

/**
 * A public key with which a user reaches Git repositories.
 *
 * @param body as it was given: a line of OpenSSH, or PEM
 */
record SshKeyRow(String id, String body, String fingerprint, boolean active, Instant uploaded) {
    SshKeyRow withActive(boolean newActive) {
        return new SshKeyRow(id, body, fingerprint, newActive, uploaded);
    }
}
