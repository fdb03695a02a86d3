package inia.sandbox.protocol;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.traits.XmlAttributeTrait;

/** Makes values for every field of the SDK's shapes. */
final class Samples {
    private static final String BODY_TEXT = " <&>\"'é☃\u65e5\uD83D\uDC2C;=%+/\t\n";

    private final Random random;

    Samples(long seed) {
        this.random = new Random(seed);
    }

    /** The builder with all of its fields set, but those that are left out. */
    <B extends SdkPojo> B fill(B builder, List<String> leftOut) {
        for (SdkField<?> field : builder.sdkFields()) {
            if (!leftOut.contains(field.memberName())) {
                field.set(builder, value(field, field.location()));
            }
        }
        return builder;
    }

    private Object value(SdkField<?> field, MarshallLocation location) {
        return switch (field.marshallingType().getKnownType()) {
            case STRING -> string(field, location);
            case INTEGER -> random.nextInt(100_000);
            case LONG -> (long) random.nextInt(100_000);
            case BOOLEAN -> random.nextBoolean();
            case FLOAT -> random.nextInt(1000) / 8f;
            case DOUBLE -> random.nextInt(1000) / 8d;
            case BIG_DECIMAL -> BigDecimal.valueOf(random.nextInt(1000), 2);
            case INSTANT -> Instant.ofEpochSecond(random.nextInt(2_000_000_000));
            case SDK_BYTES -> SdkBytes.fromUtf8String("bytes" + random.nextInt());
            case LIST -> list(field.getTrait(ListTrait.class).memberFieldInfo(), location);
            case MAP -> map(field.getTrait(MapTrait.class).valueFieldInfo(), location);
            case SDK_POJO -> Operation.built(fill(field.constructor().get(), List.of()));
            default -> throw new IllegalStateException("No sample of " + field.marshallingType());
        };
    }

    private String string(SdkField<?> field, MarshallLocation location) {
        String text = field.memberName() + random.nextInt(1000);
        if (location == MarshallLocation.PATH) {
            return "bucket-" + random.nextInt(1000);
        }
        if (location == MarshallLocation.GREEDY_PATH) {
            return "a b/c+d//%2F/é~/&=?#" + text;
        }
        if (location == MarshallLocation.HEADER || field.containsTrait(XmlAttributeTrait.class)) {
            return text + " a; b=c";
        }
        return text + BODY_TEXT;
    }

    private List<Object> list(SdkField<?> member, MarshallLocation location) {
        List<Object> list = new ArrayList<>();
        for (int count = 0; count < 3; count++) {
            list.add(location == MarshallLocation.HEADER ? "each" + count : value(member, location));
        }
        return list;
    }

    private Map<String, Object> map(SdkField<?> valueField, MarshallLocation location) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int count = 0; count < 3; count++) {
            map.put("key-" + count, value(valueField, location));
        }
        return map;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
