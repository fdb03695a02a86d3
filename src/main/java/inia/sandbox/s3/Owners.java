package inia.sandbox.s3;

import inia.sandbox.call.CanonicalId;
import software.amazon.awssdk.services.s3.model.Owner;

/** Accounts as S3 tells them: by a canonical id of 64 digits. */
final class Owners {
    private Owners() {}

    /** An account with the display name that S3 told until November 2025, and that programs' tests still look for. */
    static Owner named(String account) {
        return Owner.builder().id(CanonicalId.of(account)).displayName(account).build();
    }

    static Owner of(String account) {
        return Owner.builder().id(CanonicalId.of(account)).build();
    }
}
