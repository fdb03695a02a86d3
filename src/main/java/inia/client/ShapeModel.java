package inia.client;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * What an SDK class tells of its structure beyond its {@code SdkField}s: which members take one of a few values, and
 * whether it takes one member alone. Read once a class.
 */
final class ShapeModel {
    private static final String UNKNOWN = "UNKNOWN_TO_SDK_VERSION";

    private static final ClassValue<ShapeModel> MODELS = new ClassValue<>() {
        @Override
        protected ShapeModel computeValue(Class<?> builder) {
            Class<?> type = builder.getEnclosingClass();
            return new ShapeModel(type == null ? builder : type);
        }
    };

    private static final ClassValue<List<String>> VALUES = new ClassValue<>() {
        @Override
        protected List<String> computeValue(Class<?> type) {
            return Arrays.stream((Enum<?>[]) type.getEnumConstants())
                    .filter(value -> !value.name().equals(UNKNOWN))
                    .map(Enum::toString)
                    .sorted()
                    .toList();
        }
    };

    private final Map<String, Type> types = new HashMap<>();
    private final boolean union;

    private ShapeModel(Class<?> type) {
        boolean one = false;
        for (Method method : type.getDeclaredMethods()) {
            if (method.getParameterCount() == 0) {
                // The SDK's unions tell by type() which of their members is set.
                one |= method.getName().equals("type") && method.getReturnType().getEnclosingClass() == type;
                types.put(Names.key(method.getName()), method.getGenericReturnType());
            }
        }
        union = one;
    }

    static ShapeModel of(SdkPojo builder) {
        return MODELS.get(builder.getClass());
    }

    /** Whether exactly one member must be given, as with DynamoDB's values. */
    boolean union() {
        return union;
    }

    /** The type that the SDK gives a member, with its enums; null if it has none. */
    Type type(SdkField<?> field) {
        return types.get(Names.key(field.memberName()));
    }

    /** The type within a list's or map's: 0 for a list's items and a map's keys, 1 for a map's values. */
    static Type within(Type type, int position) {
        return type instanceof ParameterizedType generic && generic.getActualTypeArguments().length > position
                ? generic.getActualTypeArguments()[position]
                : null;
    }

    /** The values of an enum, sorted; none where the type is no enum. */
    static List<String> values(Type type) {
        return type instanceof Class<?> known && known.isEnum() ? VALUES.get(known) : List.of();
    }
}
