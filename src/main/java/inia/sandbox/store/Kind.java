package inia.sandbox.store;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;

/**
 * What a component holds.
 *
 * @param type its class
 * @param element the kind of a list's or map's values, otherwise {@code null}
 */
record Kind(Class<?> type, Kind element) {
    static Kind of(Type declared) {
        if (declared instanceof ParameterizedType parameterized) {
            Type[] arguments = parameterized.getActualTypeArguments();
            return new Kind((Class<?>) parameterized.getRawType(), of(arguments[arguments.length - 1]));
        }
        if (declared instanceof Class<?> type) {
            return new Kind(type, null);
        }
        throw new IllegalArgumentException(declared.getTypeName()
                + " can't be stored: declare a plain type, a List of one, or a Map of one by String");
    }

    /** What a component is when the stored row lacks it. */
    Object absent() {
        if (type == List.class) {
            return List.of();
        }
        if (type == Map.class) {
            return Map.of();
        }
        if (type == boolean.class) {
            return false;
        }
        if (type == double.class) {
            return 0.0;
        }
        return type == int.class || type == long.class ? number(0) : null;
    }

    /** A number as this kind has it. */
    Object number(long value) {
        if (type == int.class || type == Integer.class) {
            return (int) value;
        }
        return value;
    }
}
