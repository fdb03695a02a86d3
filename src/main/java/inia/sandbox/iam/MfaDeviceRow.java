package inia.sandbox.iam;

import java.time.Instant;
import java.util.Map;

/**
 * A virtual MFA device.
 *
 * @param serial its ARN
 * @param seed what its codes are made from, in base 32
 * @param ownerId the id of the user who has it, the account's id for its root, or {@code null}
 * @param enabled since when its owner has it, or {@code null}
 * @param drift by how many steps of 30 seconds its clock is ahead of the sandbox's
 * @param lastStep the step of the last code that it gave, which serves once; 0 if it gave none
 */
record MfaDeviceRow(
        String serial,
        String seed,
        Map<String, String> tags,
        String ownerId,
        Instant enabled,
        long drift,
        long lastStep) {

    MfaDeviceRow withTags(Map<String, String> newTags) {
        return new MfaDeviceRow(serial, seed, newTags, ownerId, enabled, drift, lastStep);
    }

    MfaDeviceRow withOwner(String newOwnerId, Instant newEnabled) {
        return new MfaDeviceRow(serial, seed, tags, newOwnerId, newEnabled, drift, lastStep);
    }

    MfaDeviceRow used(long newDrift, long step) {
        return new MfaDeviceRow(serial, seed, tags, ownerId, enabled, newDrift, step);
    }

    @Override
    public String toString() {
        return "MfaDeviceRow[" + serial + ", seed ****]";
    }
}
