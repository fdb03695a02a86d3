package inia.sandbox.s3;

import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;

/** Members that many requests and responses have alike, by their API names. */
final class Members {
    private Members() {}

    /** A request's member, or {@code null}; requests without such a member have none. */
    static <T> T of(SdkRequest request, String member, Class<T> type) {
        return request.getValueForField(member, type).orElse(null);
    }

    /** A request's member that is text. */
    static String text(SdkRequest request, String member) {
        return of(request, member, String.class);
    }

    /** A structure's member that is text; {@code null} for structures without such a member. */
    static String text(SdkPojo structure, String member) {
        for (SdkField<?> field : structure.sdkFields()) {
            if (field.memberName().equals(member)) {
                return (String) field.getValueOrDefault(structure);
            }
        }
        return null;
    }

    /** Sets a member of a builder; builders without such a member are left as they are. */
    static void set(SdkPojo builder, String member, Object value) {
        for (SdkField<?> field : builder.sdkFields()) {
            if (field.memberName().equals(member)) {
                field.set(builder, value);
            }
        }
    }
}
