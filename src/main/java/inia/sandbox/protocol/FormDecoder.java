package inia.sandbox.protocol;

import inia.sandbox.call.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;
import software.amazon.awssdk.core.traits.TraitType;

/** Reads structures from the parameters of query-protocol calls. */
final class FormDecoder {
    private final QueryDialect dialect;

    FormDecoder(QueryDialect dialect) {
        this.dialect = dialect;
    }

    /** Sets the builder's fields from what is under their names; what no field is named after is passed over, as AWS does. */
    void fill(SdkPojo builder, FormNode node) {
        for (SdkField<?> field : builder.sdkFields()) {
            FormNode child = node.child(dialect.requestName(field));
            if (child != null) {
                field.set(builder, value(field, child));
            }
        }
    }

    private Object value(SdkField<?> field, FormNode node) {
        return switch (field.marshallingType().getKnownType()) {
            case LIST -> list(field.getTrait(ListTrait.class, TraitType.LIST_TRAIT), node);
            case MAP -> map(field, node);
            case SDK_POJO -> structure(field, node);
            default -> scalar(field, node);
        };
    }

    private List<Object> list(ListTrait trait, FormNode node) {
        SdkField<?> member = trait.memberFieldInfo();
        FormNode numbered = dialect.flattens(trait) ? node : node.childOrNone(member.locationName());
        List<Object> list = new ArrayList<>();
        for (FormNode item : numbered.items()) {
            list.add(value(member, item));
        }
        return list;
    }

    private Map<String, Object> map(SdkField<?> field, FormNode node) {
        MapTrait trait = field.getTrait(MapTrait.class, TraitType.MAP_TRAIT);
        FormNode numbered = dialect.flattens(trait) ? node : node.childOrNone("entry");
        Map<String, Object> map = new LinkedHashMap<>();
        for (FormNode entry : numbered.items()) {
            String key = entry.childOrNone(dialect.keyName(field)).text();
            FormNode value = entry.childOrNone(dialect.valueName(field));
            map.put(key == null ? "" : key, value(trait.valueFieldInfo(), value));
        }
        return map;
    }

    private Object structure(SdkField<?> field, FormNode node) {
        SdkPojo nested = field.constructor().get();
        fill(nested, node);
        return Operation.built(nested);
    }

    private static Object scalar(SdkField<?> field, FormNode node) {
        String text = node.text();
        if (text == null) {
            return null;
        }
        try {
            return Scalars.parse(field, text, Format.ISO_8601);
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    "MalformedInput",
                    400,
                    "The value '" + text + "' of " + field.locationName() + " is malformed: " + e.getMessage() + ".");
        }
    }
}
