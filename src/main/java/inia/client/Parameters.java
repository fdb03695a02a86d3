package inia.client;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.Buildable;

/** Fills the SDK's request from a dictionary, or says what in it is wrong. */
final class Parameters {
    private final String service;
    private final String operation;
    private final boolean body;

    /**
     * @param body whether the operation has a streamed body beside its members
     */
    Parameters(String service, String operation, boolean body) {
        this.service = service;
        this.operation = operation;
        this.body = body;
    }

    /**
     * Puts members into a builder; the request itself may still lack required ones.
     *
     * @param path where the structure stands, such as {@code Tags[1]}; empty for the request itself
     */
    void fill(SdkPojo builder, Map<?, ?> given, String path) {
        for (Map.Entry<?, ?> entry : given.entrySet()) {
            String name = String.valueOf(entry.getKey());
            SdkField<?> field = Fields.find(builder, name);
            if (field == null) {
                throw unknown(builder, name, path);
            }
            String at = path.isEmpty() ? name : path + "." + name;
            if (entry.getValue() == null) {
                throw wrong(at, null, field);
            }
            field.set(builder, value(field, entry.getValue(), at));
        }
        if (!path.isEmpty()) {
            require(builder, Required.shape(builder), given.keySet(), path);
        }
    }

    /** Refuses a request without a member that it can't do without. */
    void require(SdkPojo builder, Set<?> present) {
        require(builder, operation, present, "");
    }

    private void require(SdkPojo builder, String shape, Set<?> present, String path) {
        List<String> missing = null;
        for (String name : Required.of(service, shape, builder)) {
            if (!present.contains(name)) {
                missing = missing == null ? new ArrayList<>() : missing;
                missing.add(name);
            }
        }
        if (missing != null) {
            throw missing(builder, missing, path);
        }
    }

    Object value(SdkField<?> field, Object given, String path) {
        MarshallingType<?> type = field.marshallingType();
        if (type == MarshallingType.SDK_POJO) {
            return structure(field, given, path);
        }
        if (type == MarshallingType.LIST) {
            return list(field, given, path);
        }
        if (type == MarshallingType.MAP) {
            return map(field, given, path);
        }
        Object scalar = Scalars.convert(type, given);
        if (scalar == null) {
            throw wrong(path, given, field);
        }
        return scalar;
    }

    private Object structure(SdkField<?> field, Object given, String path) {
        SdkPojo builder = field.constructor().get();
        if (given instanceof Map<?, ?> members) {
            fill(builder, members, path);
            return ((Buildable) builder).build();
        }
        Object built = ((Buildable) builder).build();
        if (built.getClass().isInstance(given)) {
            return given;
        }
        throw wrong(path, given, field);
    }

    private List<Object> list(SdkField<?> field, Object given, String path) {
        SdkField<?> item = field.getTrait(ListTrait.class).memberFieldInfo();
        Collection<?> items = items(given);
        if (items == null) {
            throw wrong(path, given, field);
        }
        List<Object> converted = new ArrayList<>(items.size());
        for (Object each : items) {
            String at = path + "[" + converted.size() + "]";
            if (each == null) {
                throw wrong(at, null, item);
            }
            converted.add(value(item, each, at));
        }
        return converted;
    }

    private static Collection<?> items(Object given) {
        if (given instanceof Collection<?> collection) {
            return collection;
        }
        if (!given.getClass().isArray() || given instanceof byte[]) {
            return null;
        }
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < Array.getLength(given); i++) {
            items.add(Array.get(given, i));
        }
        return items;
    }

    private Map<String, Object> map(SdkField<?> field, Object given, String path) {
        SdkField<?> value = field.getTrait(MapTrait.class).valueFieldInfo();
        if (!(given instanceof Map<?, ?> entries)) {
            throw wrong(path, given, field);
        }
        Map<String, Object> converted = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            String key = String.valueOf(entry.getKey());
            String at = path + "." + key;
            if (entry.getValue() == null) {
                throw wrong(at, null, value);
            }
            converted.put(key, value(value, entry.getValue(), at));
        }
        return converted;
    }

    private ParameterException unknown(SdkPojo builder, String name, String path) {
        List<String> known = names(builder, path);
        String owner = path.isEmpty() ? operation : operation + ": " + path;
        StringBuilder message = new StringBuilder(owner);
        if (known.isEmpty()) {
            message.append(" takes no parameters, but was given '").append(name).append('\'');
        } else {
            message.append(path.isEmpty() ? " has no parameter '" : " has no member '")
                    .append(name)
                    .append("'.");
            Names.nearest(name, known)
                    .ifPresent(near ->
                            message.append(" Did you mean '").append(near).append("'?"));
            message.append(" It takes: ").append(String.join(", ", known));
        }
        return new ParameterException(operation, path.isEmpty() ? name : path + "." + name, message.toString());
    }

    private ParameterException missing(SdkPojo builder, List<String> missing, String path) {
        String owner = path.isEmpty() ? operation : operation + ": " + path;
        String message = owner + " needs " + String.join(" and ", missing) + ". It takes: "
                + String.join(", ", names(builder, path));
        return new ParameterException(operation, path, message);
    }

    private List<String> names(SdkPojo builder, String path) {
        List<String> names = new ArrayList<>(Fields.names(builder));
        if (body && path.isEmpty()) {
            names.add(Body.NAME);
        }
        names.sort(null);
        return names;
    }

    private ParameterException wrong(String path, Object given, SdkField<?> field) {
        return new ParameterException(
                operation,
                path,
                operation + ": " + path + " takes " + Given.taken(field) + ", but was given "
                        + (Secrets.named(path) ? Given.type(given) : Given.text(given)));
    }
}
