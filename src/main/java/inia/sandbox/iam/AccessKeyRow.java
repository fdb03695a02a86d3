package inia.sandbox.iam;

import java.time.Instant;

/**
 * An access key.
 *
 * @param userId the user whose key it is, or {@code null} for a key of the account's root
 */
record AccessKeyRow(String id, String secret, String account, String userId, boolean active, Instant created) {
    AccessKeyRow withActive(boolean newActive) {
        return new AccessKeyRow(id, secret, account, userId, newActive, created);
    }

    @Override
    public String toString() {
        return "AccessKeyRow[" + id + ", secret ****]";
    }
}
