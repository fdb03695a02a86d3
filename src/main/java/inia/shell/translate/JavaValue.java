package inia.shell.translate;

import inia.client.Json;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkBytes;

/** A dictionary's value as a Java expression of the type that the SDK wants. */
final class JavaValue {
    private static final int MOST_PAIRS = 10;

    private final JavaImports imports;

    JavaValue(JavaImports imports) {
        this.imports = imports;
    }

    String code(Type type, Object value) {
        if (value instanceof List<?> list) {
            Type item = argument(type, 0);
            return listOf(list.stream().map(each -> code(item, each)).collect(Collectors.joining(", ")));
        }
        if (value instanceof Map<?, ?> map) {
            return type instanceof Class<?> structure ? built(structure, map) : mapOf(type, map);
        }
        if (value instanceof SdkBytes bytes) {
            return bytes(bytes);
        }
        if (value instanceof Instant instant) {
            return imports.use("java.time.Instant") + ".parse(" + Json.quoted(instant.toString()) + ")";
        }
        if (value instanceof Number number) {
            return number(raw(type), number);
        }
        return value instanceof String text
                ? constant(raw(type), text)
                        .map(constant -> imports.use(raw(type).getName()) + "." + constant.name())
                        .orElseGet(() -> Json.quoted(text))
                : String.valueOf(value);
    }

    String listOf(String items) {
        return imports.use("java.util.List") + ".of(" + items + ")";
    }

    private String built(Class<?> structure, Map<?, ?> members) {
        JavaBuilder builder = new JavaBuilder(structure, imports);
        return imports.use(structure.getName()) + ".builder()"
                + members.entrySet().stream()
                        .map(member -> builder.setter((String) member.getKey(), member.getValue()))
                        .collect(Collectors.joining())
                + ".build()";
    }

    private String mapOf(Type type, Map<?, ?> map) {
        String name = imports.use("java.util.Map");
        boolean few = map.size() <= MOST_PAIRS;
        String entries = map.entrySet().stream()
                .map(entry ->
                        code(argument(type, 0), entry.getKey()) + ", " + code(argument(type, 1), entry.getValue()))
                .map(pair -> few ? pair : name + ".entry(" + pair + ")")
                .collect(Collectors.joining(", "));
        return name + (few ? ".of(" : ".ofEntries(") + entries + ")";
    }

    private String bytes(SdkBytes bytes) {
        String name = imports.use("software.amazon.awssdk.core.SdkBytes");
        return Literals.text(bytes)
                .map(text -> name + ".fromUtf8String(" + Json.quoted(text) + ")")
                .orElseGet(() -> name + ".fromByteArray(" + imports.use("java.util.Base64") + ".getDecoder().decode("
                        + Json.quoted(Literals.base64(bytes)) + "))");
    }

    private String number(Class<?> type, Number number) {
        if (type == Long.class) {
            return number + "L";
        }
        if (type == Float.class) {
            return number + "f";
        }
        if (type == Short.class || type == Byte.class) {
            return "(" + type.getSimpleName().toLowerCase(Locale.ROOT) + ") " + number;
        }
        if (type == BigDecimal.class) {
            return "new " + imports.use("java.math.BigDecimal") + "(" + Json.quoted(number.toString()) + ")";
        }
        return number.toString();
    }

    /** Whether every text in it that stands for a constant of an enum is one that the SDK knows. */
    boolean canSay(Type type, Object value) {
        if (value instanceof List<?> list) {
            return list.stream().allMatch(each -> canSay(argument(type, 0), each));
        }
        if (value instanceof Map<?, ?> map && type instanceof ParameterizedType) {
            return map.entrySet().stream()
                    .allMatch(entry ->
                            canSay(argument(type, 0), entry.getKey()) && canSay(argument(type, 1), entry.getValue()));
        }
        return !(value instanceof String text)
                || !raw(type).isEnum()
                || constant(raw(type), text).isPresent();
    }

    /** The constant of an SDK enum whose text this is; none if the type is no enum, or has no such constant. */
    static Optional<Enum<?>> constant(Class<?> type, String text) {
        if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                if (text.equals(constant.toString())) {
                    return Optional.of((Enum<?>) constant);
                }
            }
        }
        return Optional.empty();
    }

    /** What stands between the angle brackets at a position. */
    static Type argument(Type type, int position) {
        Type bound = type instanceof WildcardType wildcard ? wildcard.getUpperBounds()[0] : type;
        if (!(bound instanceof ParameterizedType parameterized)) {
            return Object.class;
        }
        Type argument = parameterized.getActualTypeArguments()[position];
        return argument instanceof WildcardType wildcard ? wildcard.getUpperBounds()[0] : argument;
    }

    static Class<?> raw(Type type) {
        if (type instanceof Class<?> known) {
            return known;
        }
        return type instanceof ParameterizedType parameterized ? (Class<?>) parameterized.getRawType() : Object.class;
    }
}
