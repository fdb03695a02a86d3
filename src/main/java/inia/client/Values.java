package inia.client;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;

/** SDK values as the dictionary shows them: structures and maps as maps, lists as lists, all else as it is. */
final class Values {
    private Values() {}

    static Object of(SdkField<?> field, Object value) {
        if (value instanceof SdkPojo pojo) {
            return new Structure(pojo);
        }
        if (value instanceof List<?> list) {
            return new Items(
                    list, field == null ? null : field.getTrait(ListTrait.class).memberFieldInfo());
        }
        if (value instanceof Map<?, ?> map) {
            return new Entries(
                    map, field == null ? null : field.getTrait(MapTrait.class).valueFieldInfo());
        }
        return value instanceof Document document ? plain(document) : value;
    }

    private static Object plain(Document document) {
        if (document.isMap()) {
            Map<String, Object> map = new LinkedHashMap<>();
            document.asMap().forEach((key, value) -> map.put(key, plain(value)));
            return new Entries(map, null);
        }
        if (document.isList()) {
            List<Object> list = new ArrayList<>();
            document.asList().forEach(value -> list.add(plain(value)));
            return new Items(list, null);
        }
        if (document.isNumber()) {
            return number(document.asNumber().bigDecimalValue());
        }
        if (document.isBoolean()) {
            return document.asBoolean();
        }
        return document.isString() ? document.asString() : null;
    }

    /** The smallest type that holds the number as it was written. */
    static Number number(BigDecimal number) {
        if (number.scale() > 0 || number.precision() - number.scale() > 18) {
            return number;
        }
        long whole = number.longValueExact();
        return whole == (int) whole ? (Number) (int) whole : (Number) whole;
    }
}
