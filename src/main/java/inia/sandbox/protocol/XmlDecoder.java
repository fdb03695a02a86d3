package inia.sandbox.protocol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.traits.RequiredTrait;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;
import software.amazon.awssdk.core.traits.TraitType;
import software.amazon.awssdk.core.traits.XmlAttributeTrait;

/** Reads structures from XML elements, strictly as S3 does: what the schema has no place for is malformed. */
final class XmlDecoder {
    private XmlDecoder() {}

    /** Sets the builder's fields from the element's children and attributes. */
    static void fill(SdkPojo builder, XmlElement element) {
        Map<String, List<XmlElement>> children = new HashMap<>();
        element.children()
                .forEach(child -> children.computeIfAbsent(child.name(), absent -> new ArrayList<>())
                        .add(child));
        Set<String> known = new HashSet<>();
        for (SdkField<?> field : builder.sdkFields()) {
            if (field.location() == MarshallLocation.PAYLOAD) {
                known.add(field.locationName());
                Object value = value(field, element, children.getOrDefault(field.locationName(), List.of()));
                if (value != null) {
                    field.set(builder, value);
                }
            }
        }
        if (!known.containsAll(children.keySet())) {
            throw XmlReader.malformed();
        }
    }

    private static Object value(SdkField<?> field, XmlElement parent, List<XmlElement> found) {
        if (field.containsTrait(XmlAttributeTrait.class, TraitType.XML_ATTRIBUTE_TRAIT)) {
            return parent.attributes().get(field.locationName());
        }
        if (found.isEmpty()) {
            return null;
        }
        ListTrait list = field.getTrait(ListTrait.class, TraitType.LIST_TRAIT);
        if (list != null && list.isFlattened()) {
            return items(list.memberFieldInfo(), found);
        }
        MapTrait map = field.getTrait(MapTrait.class, TraitType.MAP_TRAIT);
        if (map != null && map.isFlattened()) {
            return entries(map, found);
        }
        if (found.size() > 1) {
            throw XmlReader.malformed();
        }
        return single(field, found.get(0));
    }

    private static Object single(SdkField<?> field, XmlElement element) {
        return switch (field.marshallingType().getKnownType()) {
            case LIST -> list(field.getTrait(ListTrait.class, TraitType.LIST_TRAIT), element);
            case MAP -> entries(field.getTrait(MapTrait.class, TraitType.MAP_TRAIT), element.children("entry"));
            case SDK_POJO -> structure(field, element);
            default -> scalar(field, element);
        };
    }

    private static List<Object> list(ListTrait trait, XmlElement element) {
        SdkField<?> member = trait.memberFieldInfo();
        List<XmlElement> items = element.children(member.locationName());
        if (items.size() < element.children().size()) {
            throw XmlReader.malformed();
        }
        return items(member, items);
    }

    private static List<Object> items(SdkField<?> member, List<XmlElement> items) {
        List<Object> list = new ArrayList<>(items.size());
        items.forEach(item -> list.add(single(member, item)));
        return list;
    }

    private static Map<String, Object> entries(MapTrait trait, List<XmlElement> entries) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (XmlElement entry : entries) {
            List<XmlElement> keys = entry.children(trait.keyLocationName());
            List<XmlElement> values = entry.children(trait.valueLocationName());
            if (keys.size() != 1 || values.size() != 1) {
                throw XmlReader.malformed();
            }
            map.put(keys.get(0).text(), single(trait.valueFieldInfo(), values.get(0)));
        }
        return map;
    }

    /** The structure that an element is. */
    static Object structure(SdkField<?> field, XmlElement element) {
        SdkPojo nested = field.constructor().get();
        fill(nested, element);
        SdkPojo built = (SdkPojo) Operation.built(nested);
        for (SdkField<?> each : built.sdkFields()) {
            boolean required = each.containsTrait(RequiredTrait.class, TraitType.REQUIRED_TRAIT);
            if (required && each.getValueOrDefault(built) == null) {
                throw XmlReader.malformed();
            }
        }
        return built;
    }

    private static Object scalar(SdkField<?> field, XmlElement element) {
        if (!element.children().isEmpty()) {
            throw XmlReader.malformed();
        }
        try {
            return Scalars.parse(field, element.text(), Format.ISO_8601);
        } catch (IllegalArgumentException e) {
            throw XmlReader.malformed();
        }
    }
}
