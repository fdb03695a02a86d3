package inia.sandbox.s3;

import inia.sandbox.call.Call;
import software.amazon.awssdk.core.SdkRequest;

/** Finds out what a new object is to have: what the request asks for, else what the bucket gives by default. */
record NewSettings(Configurations configurations) {
    Settings of(SdkRequest request, Bucket bucket, Call call) {
        return new Settings(
                Tags.ofHeader(Members.text(request, "Tagging")),
                AclRules.of(request, bucket, configurations),
                LockRules.of(request, bucket, configurations, call.now()),
                EncryptionRules.of(request, bucket, configurations, call),
                null,
                null);
    }
}
