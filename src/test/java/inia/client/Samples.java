package inia.client;

import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;

/** Random parameters that an operation takes, made from the SDK's own shapes. */
final class Samples {
    private static final int DEEP = 4;
    private static final String[] TEXTS = {"a", "alice", "Grüße 😀", "a b&c=d/e", "<tag>\"quoted\"</tag>", "0"};

    private final String service;
    private final Random random;
    private final boolean requiredOnly;

    /**
     * @param requiredOnly whether members are left out that need not be there
     */
    Samples(String service, Random random, boolean requiredOnly) {
        this.service = service;
        this.random = random;
        this.requiredOnly = requiredOnly;
    }

    /** Parameters of an operation. */
    Map<String, Object> of(Operation operation) {
        return members((SdkPojo) operation.newRequest(), operation.name(), 0);
    }

    private Map<String, Object> members(SdkPojo builder, String name, int depth) {
        List<SdkField<?>> fields = builder.sdkFields();
        List<String> required = Required.of(service, name, builder);
        ShapeModel shape = ShapeModel.of(builder);
        Map<String, Object> members = new LinkedHashMap<>();
        if (shape.union()) {
            List<SdkField<?>> flat = fields.stream()
                    .filter(field -> depth < DEEP || !nested(field))
                    .toList();
            SdkField<?> one = flat.get(random.nextInt(flat.size()));
            members.put(Fields.name(one), value(one, shape.type(one), depth + 1));
            return members;
        }
        for (SdkField<?> field : fields) {
            boolean needed = required.contains(Fields.name(field));
            boolean wanted = !requiredOnly && random.nextInt(3) == 0 && (depth < DEEP || !nested(field));
            if (needed || wanted) {
                members.put(Fields.name(field), value(field, shape.type(field), depth + 1));
            }
        }
        return members;
    }

    private static boolean nested(SdkField<?> field) {
        MarshallingType<?> type = field.marshallingType();
        return type == MarshallingType.SDK_POJO || type == MarshallingType.LIST || type == MarshallingType.MAP;
    }

    private Object value(SdkField<?> field, Type typed, int depth) {
        MarshallingType<?> type = field.marshallingType();
        if (type == MarshallingType.SDK_POJO) {
            SdkPojo builder = field.constructor().get();
            return members(builder, Required.shape(builder), depth);
        }
        if (type == MarshallingType.LIST) {
            SdkField<?> item = field.getTrait(ListTrait.class).memberFieldInfo();
            List<Object> items = new ArrayList<>();
            for (int i = depth > DEEP ? 1 : random.nextInt(3); i >= 0; i--) {
                items.add(value(item, ShapeModel.within(typed, 0), depth + 1));
            }
            return items;
        }
        if (type == MarshallingType.MAP) {
            SdkField<?> value = field.getTrait(MapTrait.class).valueFieldInfo();
            Map<String, Object> entries = new LinkedHashMap<>();
            entries.put(text(ShapeModel.within(typed, 0)), value(value, ShapeModel.within(typed, 1), depth + 1));
            return entries;
        }
        return scalar(type, typed);
    }

    private Object scalar(MarshallingType<?> type, Type typed) {
        if (type == MarshallingType.STRING) {
            return text(typed);
        }
        if (type == MarshallingType.BOOLEAN) {
            return random.nextBoolean();
        }
        if (type == MarshallingType.INSTANT) {
            return Instant.ofEpochSecond(random.nextInt(2_000_000_000));
        }
        if (type == MarshallingType.SDK_BYTES) {
            byte[] bytes = new byte[random.nextInt(8)];
            random.nextBytes(bytes);
            return SdkBytes.fromByteArray(bytes);
        }
        if (type == MarshallingType.DOUBLE || type == MarshallingType.FLOAT) {
            return random.nextInt(1000) / 8.0;
        }
        return random.nextInt(100);
    }

    private String text(Type typed) {
        List<String> known = ShapeModel.values(typed);
        return known.isEmpty() ? TEXTS[random.nextInt(TEXTS.length)] : known.get(random.nextInt(known.size()));
    }
}
