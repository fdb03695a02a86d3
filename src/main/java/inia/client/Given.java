package inia.client;

import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;

/** Words for what was given and what would have been taken. */
final class Given {
    private static final int SHOWN = 60;
    private static final Map<MarshallingType<?>, String> TAKEN = Map.ofEntries(
            Map.entry(MarshallingType.STRING, "text"),
            Map.entry(MarshallingType.INTEGER, "a whole number"),
            Map.entry(MarshallingType.LONG, "a whole number"),
            Map.entry(MarshallingType.SHORT, "a whole number"),
            Map.entry(MarshallingType.BYTE, "a whole number"),
            Map.entry(MarshallingType.FLOAT, "a number"),
            Map.entry(MarshallingType.DOUBLE, "a number"),
            Map.entry(MarshallingType.BIG_DECIMAL, "a number"),
            Map.entry(MarshallingType.BOOLEAN, "true or false"),
            Map.entry(MarshallingType.INSTANT, "a time (an Instant, a Date, or text such as 2026-01-31T12:00:00Z)"),
            Map.entry(MarshallingType.SDK_BYTES, "bytes (text, byte[], Path, InputStream, ByteBuffer or SdkBytes)"),
            Map.entry(MarshallingType.SDK_POJO, "a map"),
            Map.entry(MarshallingType.DOCUMENT, "a value of JSON (map, list, text, number, boolean)"));

    private Given() {}

    /** {@code 5 (Integer)}, {@code "five" (String)}. */
    static String text(Object given) {
        if (given == null) {
            return "null";
        }
        String text = given instanceof CharSequence ? "\"" + given + "\"" : JsonText.line(given, SHOWN, true);
        return text == null || text.length() > SHOWN ? type(given) : text + " (" + type(given) + ")";
    }

    /** Parameters given as name, value, name, value. */
    static Map<String, Object> pairs(Operation found, Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new ParameterException(
                    found.name(),
                    "",
                    found.name()
                            + " takes parameters as a Map, or as name, value, name, value; the last name here has no"
                            + " value. It takes: " + found.listed());
        }
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!(namesAndValues[i] instanceof String name)) {
                throw new ParameterException(
                        found.name(),
                        "",
                        found.name() + " takes parameters as name, value, name, value; where a name belongs stands "
                                + Given.text(namesAndValues[i]) + ". It takes: " + found.listed());
            }
            parameters.put(name, namesAndValues[i + 1]);
        }
        return parameters;
    }

    static String type(Object given) {
        if (given == null) {
            return "null";
        }
        if (given instanceof Map) {
            return "Map";
        }
        return given instanceof Iterable ? "List" : given.getClass().getSimpleName();
    }

    static String taken(SdkField<?> field) {
        MarshallingType<?> type = field.marshallingType();
        if (type == MarshallingType.LIST) {
            return "a list of " + plural(field.getTrait(ListTrait.class).memberFieldInfo());
        }
        if (type == MarshallingType.MAP) {
            return "a map to " + taken(field.getTrait(MapTrait.class).valueFieldInfo());
        }
        return TAKEN.getOrDefault(type, "something else");
    }

    private static String plural(SdkField<?> item) {
        String one = taken(item);
        return switch (one) {
            case "a map" -> "maps";
            case "a number" -> "numbers";
            case "a whole number" -> "whole numbers";
            default -> one;
        };
    }
}
