package inia.client;

import java.lang.reflect.Array;
import java.lang.reflect.Type;
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
    private final ParameterFaults faults;

    /**
     * @param stream the parameter that is streamed beside the members, or null
     */
    Parameters(String service, String operation, String stream) {
        this.service = service;
        this.operation = operation;
        this.faults = new ParameterFaults(operation, stream);
    }

    /**
     * Puts members into a builder; the request itself may still lack required ones.
     *
     * @param path where the structure stands, such as {@code Tags[1]}; empty for the request itself
     */
    void fill(SdkPojo builder, Map<?, ?> given, String path) {
        ShapeModel shape = ShapeModel.of(builder);
        for (Map.Entry<?, ?> entry : given.entrySet()) {
            String name = String.valueOf(entry.getKey());
            SdkField<?> field = Fields.find(builder, name);
            if (field == null) {
                throw faults.unknown(builder, name, path);
            }
            String at = path.isEmpty() ? name : path + "." + name;
            if (entry.getValue() == null) {
                throw faults.wrong(at, null, field);
            }
            field.set(builder, value(field, shape.type(field), entry.getValue(), at));
        }
        if (shape.union() && given.size() != 1) {
            throw faults.union(builder, given.keySet(), path);
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
            throw faults.missing(builder, missing, path);
        }
    }

    /**
     * A value as the SDK takes it.
     *
     * @param typed the type that the SDK has for it, for the sake of its enums; null checks none
     */
    Object value(SdkField<?> field, Type typed, Object given, String path) {
        MarshallingType<?> type = field.marshallingType();
        if (type == MarshallingType.SDK_POJO) {
            return structure(field, given, path);
        }
        if (type == MarshallingType.LIST) {
            return list(field, typed, given, path);
        }
        if (type == MarshallingType.MAP) {
            return map(field, typed, given, path);
        }
        Object scalar = Scalars.convert(type, path.equals(CopySource.NAME) ? CopySource.text(given) : given);
        if (scalar == null) {
            throw faults.wrong(path, given, field);
        }
        if (type == MarshallingType.STRING) {
            choose(ShapeModel.values(typed), scalar.toString(), path);
        }
        return scalar;
    }

    private void choose(List<String> known, String given, String path) {
        if (!known.isEmpty() && !known.contains(given)) {
            List<String> all = new ArrayList<>(known);
            all.addAll(OpenValues.of(service, operation, path));
            if (!all.contains(given)) {
                throw faults.choice(path, given, all);
            }
        }
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
        throw faults.wrong(path, given, field);
    }

    private List<Object> list(SdkField<?> field, Type typed, Object given, String path) {
        SdkField<?> item = field.getTrait(ListTrait.class).memberFieldInfo();
        Collection<?> items = items(given);
        if (items == null) {
            throw faults.wrong(path, given, field);
        }
        Type itemType = ShapeModel.within(typed, 0);
        List<Object> converted = new ArrayList<>(items.size());
        for (Object each : items) {
            String at = path + "[" + converted.size() + "]";
            if (each == null) {
                throw faults.wrong(at, null, item);
            }
            converted.add(value(item, itemType, each, at));
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

    private Map<String, Object> map(SdkField<?> field, Type typed, Object given, String path) {
        SdkField<?> value = field.getTrait(MapTrait.class).valueFieldInfo();
        if (!(given instanceof Map<?, ?> entries)) {
            throw faults.wrong(path, given, field);
        }
        List<String> keys = ShapeModel.values(ShapeModel.within(typed, 0));
        Type valueType = ShapeModel.within(typed, 1);
        Map<String, Object> converted = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            if (!(entry.getKey() instanceof CharSequence || entry.getKey() instanceof Enum)) {
                throw faults.key(path, entry.getKey());
            }
            String key = entry.getKey().toString();
            String at = path + "." + key;
            if (!keys.isEmpty() && !keys.contains(key)) {
                throw faults.unknown(keys, key, path);
            }
            if (entry.getValue() == null) {
                throw faults.wrong(at, null, value);
            }
            converted.put(key, value(value, valueType, entry.getValue(), at));
        }
        return converted;
    }
}
