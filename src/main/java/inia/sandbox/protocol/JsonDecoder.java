package inia.sandbox.protocol;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import inia.sandbox.call.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;
import software.amazon.awssdk.core.traits.TraitType;

/** Reads structures from JSON; the parser stands at the first token of what is to be read, and is left at its last. */
final class JsonDecoder {
    private JsonDecoder() {}

    /** Sets the builder's fields from a JSON object; members that no field is named after are passed over, as AWS does. */
    static void fill(SdkPojo builder, JsonParser in) throws IOException {
        expect(in, JsonToken.START_OBJECT, "an object");
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            SdkField<?> field = field(builder, in.currentName());
            in.nextToken();
            if (field == null) {
                in.skipChildren();
            } else if (in.currentToken() != JsonToken.VALUE_NULL) {
                field.set(builder, value(field, in));
            }
        }
    }

    private static SdkField<?> field(SdkPojo builder, String name) {
        for (SdkField<?> field : builder.sdkFields()) {
            if (field.locationName().equals(name)) {
                return field;
            }
        }
        return null;
    }

    private static Object value(SdkField<?> field, JsonParser in) throws IOException {
        return switch (field.marshallingType().getKnownType()) {
            case LIST ->
                list(field.getTrait(ListTrait.class, TraitType.LIST_TRAIT).memberFieldInfo(), in);
            case MAP -> map(field.getTrait(MapTrait.class, TraitType.MAP_TRAIT).valueFieldInfo(), in);
            case SDK_POJO -> structure(field, in);
            default -> scalar(field, in);
        };
    }

    private static List<Object> list(SdkField<?> member, JsonParser in) throws IOException {
        expect(in, JsonToken.START_ARRAY, "an array");
        List<Object> list = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            // No list of AWS's holds null; AWS passes it over.
            if (in.currentToken() != JsonToken.VALUE_NULL) {
                list.add(value(member, in));
            }
        }
        return list;
    }

    private static Map<String, Object> map(SdkField<?> valueField, JsonParser in) throws IOException {
        expect(in, JsonToken.START_OBJECT, "an object");
        Map<String, Object> map = new LinkedHashMap<>();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String key = in.currentName();
            if (in.nextToken() != JsonToken.VALUE_NULL) {
                map.put(key, value(valueField, in));
            }
        }
        return map;
    }

    private static Object structure(SdkField<?> field, JsonParser in) throws IOException {
        SdkPojo nested = field.constructor().get();
        fill(nested, in);
        return Operation.built(nested);
    }

    private static Object scalar(SdkField<?> field, JsonParser in) throws IOException {
        JsonToken token = in.currentToken();
        MarshallingKnownType type = field.marshallingType().getKnownType();
        boolean text = type == MarshallingKnownType.STRING || type == MarshallingKnownType.SDK_BYTES;
        boolean fits = text ? token == JsonToken.VALUE_STRING : token.isScalarValue();
        if (!fits) {
            throw misfit(token, type);
        }
        try {
            return Scalars.parse(field, in.getText(), Format.UNIX_TIMESTAMP);
        } catch (IllegalArgumentException e) {
            throw misfit(token, type);
        }
    }

    private static Refusal misfit(JsonToken token, MarshallingKnownType type) {
        return JsonErrors.serialization(
                token.isStructStart()
                        ? "Start of structure or map found where not expected."
                        : token + " can not be converted to " + type);
    }

    private static void expect(JsonParser in, JsonToken expected, String what) {
        if (in.currentToken() != expected) {
            throw JsonErrors.serialization("Expected " + what + " but found " + in.currentToken() + ".");
        }
    }
}
