package inia.sandbox.protocol;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;
import software.amazon.awssdk.core.traits.TraitType;

/** Writes structures as JSON objects. */
final class JsonEncoder {
    private JsonEncoder() {}

    /** Writes the fields that have a value. */
    static void structure(JsonGenerator out, SdkPojo pojo) throws IOException {
        out.writeStartObject();
        for (SdkField<?> field : pojo.sdkFields()) {
            Object value = FieldValue.of(field, pojo);
            if (value != null) {
                out.writeFieldName(field.unmarshallLocationName());
                value(out, field, value);
            }
        }
        out.writeEndObject();
    }

    private static void value(JsonGenerator out, SdkField<?> field, Object value) throws IOException {
        switch (field.marshallingType().getKnownType()) {
            case LIST -> list(out, field.getTrait(ListTrait.class, TraitType.LIST_TRAIT), (List<?>) value);
            case MAP -> map(out, field.getTrait(MapTrait.class, TraitType.MAP_TRAIT), (Map<?, ?>) value);
            case SDK_POJO -> structure(out, (SdkPojo) value);
            case BOOLEAN -> out.writeBoolean((Boolean) value);
            case INTEGER, LONG, SHORT, BYTE -> out.writeNumber(((Number) value).longValue());
            case FLOAT, DOUBLE -> out.writeNumber(((Number) value).doubleValue());
            case BIG_DECIMAL -> out.writeNumber((BigDecimal) value);
            case INSTANT -> instant(out, field, (Instant) value);
            default -> out.writeString(Scalars.write(field, value, Format.UNIX_TIMESTAMP, false));
        }
    }

    private static void instant(JsonGenerator out, SdkField<?> field, Instant value) throws IOException {
        Format format = Timestamps.format(field, Format.UNIX_TIMESTAMP);
        if (format == Format.UNIX_TIMESTAMP) {
            out.writeNumber(Timestamps.seconds(value));
        } else {
            out.writeString(Timestamps.write(value, format, true));
        }
    }

    private static void list(JsonGenerator out, ListTrait trait, List<?> list) throws IOException {
        out.writeStartArray();
        for (Object each : list) {
            value(out, trait.memberFieldInfo(), each);
        }
        out.writeEndArray();
    }

    private static void map(JsonGenerator out, MapTrait trait, Map<?, ?> map) throws IOException {
        out.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.writeFieldName(entry.getKey().toString());
            value(out, trait.valueFieldInfo(), entry.getValue());
        }
        out.writeEndObject();
    }
}
