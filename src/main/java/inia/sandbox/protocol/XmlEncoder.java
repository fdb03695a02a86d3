package inia.sandbox.protocol;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;
import software.amazon.awssdk.core.traits.TraitType;
import software.amazon.awssdk.core.traits.XmlAttributeTrait;

/** Writes structures as XML elements. */
final class XmlEncoder {
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    private final XmlWriter out;
    private final boolean millis;
    private final QueryDialect dialect;

    /**
     * @param millis whether timestamps show milliseconds
     */
    XmlEncoder(XmlWriter out, boolean millis) {
        this(out, millis, QueryDialect.USUAL);
    }

    /**
     * @param dialect how members are named and lists and maps laid out
     */
    XmlEncoder(XmlWriter out, boolean millis, QueryDialect dialect) {
        this.out = out;
        this.millis = millis;
        this.dialect = dialect;
    }

    /** Writes the fields of the body, one element each. */
    void fields(SdkPojo pojo) {
        for (SdkField<?> field : pojo.sdkFields()) {
            boolean inBody = field.location() == MarshallLocation.PAYLOAD;
            if (inBody && !field.containsTrait(XmlAttributeTrait.class, TraitType.XML_ATTRIBUTE_TRAIT)) {
                Object value = FieldValue.of(field, pojo);
                if (value != null) {
                    element(dialect.responseName(field), field, value);
                }
            }
        }
    }

    private void element(String name, SdkField<?> field, Object value) {
        switch (field.marshallingType().getKnownType()) {
            case LIST -> list(name, field.getTrait(ListTrait.class, TraitType.LIST_TRAIT), (List<?>) value);
            case MAP -> map(name, field, (Map<?, ?>) value);
            case SDK_POJO -> structure(name, (SdkPojo) value);
            default -> out.element(name, Scalars.write(field, value, Format.ISO_8601, millis));
        }
    }

    private void structure(String name, SdkPojo pojo) {
        out.openWithAttributes(name);
        attributes(pojo);
        out.endOfAttributes();
        fields(pojo);
        out.close(name);
    }

    private void attributes(SdkPojo pojo) {
        for (SdkField<?> field : pojo.sdkFields()) {
            if (field.containsTrait(XmlAttributeTrait.class, TraitType.XML_ATTRIBUTE_TRAIT)) {
                Object value = FieldValue.of(field, pojo);
                if (value != null) {
                    if (field.locationName().startsWith("xsi:")) {
                        out.attribute("xmlns:xsi", XSI);
                    }
                    out.attribute(field.locationName(), value.toString());
                }
            }
        }
    }

    private void list(String name, ListTrait trait, List<?> list) {
        SdkField<?> member = trait.memberFieldInfo();
        if (dialect.flattens(trait)) {
            list.forEach(each -> element(name, member, each));
        } else {
            out.open(name);
            list.forEach(each -> element(member.unmarshallLocationName(), member, each));
            out.close(name);
        }
    }

    private void map(String name, SdkField<?> field, Map<?, ?> map) {
        MapTrait trait = field.getTrait(MapTrait.class, TraitType.MAP_TRAIT);
        String entry = dialect.flattens(trait) ? name : "entry";
        if (!dialect.flattens(trait)) {
            out.open(name);
        }
        map.forEach((key, value) -> {
            out.open(entry).element(dialect.keyName(field), key.toString());
            element(dialect.valueName(field), trait.valueFieldInfo(), value);
            out.close(entry);
        });
        if (!dialect.flattens(trait)) {
            out.close(name);
        }
    }
}
