package inia.sandbox.protocol;

import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/** Values of fields, as far as somebody has set them. */
final class FieldValue {
    private FieldValue() {}

    /** The field's value, or {@code null} if it has none; lists and maps that the SDK fills in by itself are none. */
    static Object of(SdkField<?> field, SdkPojo pojo) {
        Object value = field.getValueOrDefault(pojo);
        return value instanceof SdkAutoConstructList || value instanceof SdkAutoConstructMap ? null : value;
    }
}
