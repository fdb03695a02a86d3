package inia.sandbox.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what {@link ValueWriter} wrote into what the types of today declare. */
final class ValueReader {
    private static final Kind UNKNOWN = new Kind(Object.class, null);

    private final Codec codec;
    private final BytesReader in;

    ValueReader(Codec codec, BytesReader in) {
        this.codec = codec;
        this.in = in;
    }

    Object record(Class<?> type) {
        RecordForm form = codec.form(type);
        int[] layout = codec.layout(type, in.count());
        Object[] values = new Object[form.size()];
        boolean[] found = new boolean[form.size()];
        for (int component : layout) {
            if (component < 0) {
                value(UNKNOWN);
            } else {
                values[component] = value(form.kind(component));
                found[component] = true;
            }
        }
        for (int i = 0; i < values.length; i++) {
            if (!found[i]) {
                values[i] = form.kind(i).absent();
            }
        }
        return form.make(values);
    }

    /** The text that a component of a record of any type has; {@code null} if it has no such component, or that is no text. */
    String text(String component) {
        List<String> names = codec.names(in.count());
        for (String name : names) {
            Object value = value(UNKNOWN);
            if (name.equals(component)) {
                return value instanceof String text ? text : null;
            }
        }
        return null;
    }

    private Object value(Kind kind) {
        int tag = in.one();
        return switch (tag) {
            case Tag.NULL -> null;
            case Tag.FALSE -> false;
            case Tag.TRUE -> true;
            case Tag.NUMBER -> kind.number(in.signed());
            case Tag.TEXT -> text(in.text(), kind.type());
            case Tag.BYTES -> in.block();
            case Tag.LIST -> list(element(kind));
            case Tag.MAP -> map(element(kind));
            case Tag.RECORD -> kind.type().isRecord() ? record(kind.type()) : skipRecord();
            case Tag.INSTANT -> Instant.ofEpochSecond(in.signed(), in.number());
            case Tag.FRACTION -> Double.longBitsToDouble(in.number());
            default ->
                throw new StoreException("A stored row holds a value of an unknown kind, " + tag
                        + ": the store is damaged or was written by a newer Inia.");
        };
    }

    private static Kind element(Kind kind) {
        return kind.element() == null ? UNKNOWN : kind.element();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object text(String text, Class<?> type) {
        if (!type.isEnum()) {
            return text;
        }
        try {
            return Enum.valueOf((Class<? extends Enum>) type, text);
        } catch (IllegalArgumentException goneMeanwhile) {
            return null;
        }
    }

    private List<Object> list(Kind element) {
        int size = in.count();
        List<Object> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(value(element));
        }
        return Collections.unmodifiableList(list);
    }

    private Map<String, Object> map(Kind element) {
        int size = in.count();
        Map<String, Object> map = new LinkedHashMap<>(size * 2);
        for (int i = 0; i < size; i++) {
            String key = in.text();
            map.put(key, value(element));
        }
        return Collections.unmodifiableMap(map);
    }

    private Object skipRecord() {
        int size = codec.names(in.count()).size();
        for (int i = 0; i < size; i++) {
            value(UNKNOWN);
        }
        return null;
    }
}
