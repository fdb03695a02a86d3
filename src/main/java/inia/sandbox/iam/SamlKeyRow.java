package inia.sandbox.iam;

import java.time.Instant;

/**
 * A private key with which encrypted assertions of a SAML provider are read.
 *
 * @param key as PEM, as it was given
 */
record SamlKeyRow(String id, Instant added, String key) {
    @Override
    public String toString() {
        return "SamlKeyRow[" + id + ", key ****]";
    }
}
