package inia.sandbox.s3;

import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.PayloadTrait;
import software.amazon.awssdk.core.traits.TraitType;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** Requests and responses by their operations' names, and the member that is their whole body. */
final class Payloads {
    private static final String MODEL = "software.amazon.awssdk.services.s3.model.";

    private Payloads() {}

    /** A builder of an operation's response. */
    static SdkPojo response(String operation) {
        try {
            return (SdkPojo) Class.forName(MODEL + operation + "Response")
                    .getMethod("builder")
                    .invoke(null);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("The SDK has no response of " + operation, impossible);
        }
    }

    /** What a filled builder builds. */
    static SdkPojo built(SdkPojo builder) {
        return (SdkPojo) ((SdkBuilder<?, ?>) builder).build();
    }

    /** The field that is the whole body, or {@code null}. */
    static SdkField<?> field(SdkPojo message) {
        for (SdkField<?> field : message.sdkFields()) {
            if (field.containsTrait(PayloadTrait.class, TraitType.PAYLOAD_TRAIT)) {
                return field;
            }
        }
        return null;
    }
}
