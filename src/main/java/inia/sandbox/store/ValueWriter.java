package inia.sandbox.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Writes values so that each says what it is. */
final class ValueWriter {
    private final Codec codec;
    private final Bytes out;

    ValueWriter(Codec codec, Bytes out) {
        this.codec = codec;
        this.out = out;
    }

    void record(Record row) {
        Class<?> type = row.getClass();
        RecordForm form = codec.form(type);
        out.number(codec.number(type));
        for (int i = 0; i < form.size(); i++) {
            value(form.value(row, i));
        }
    }

    private void value(Object value) {
        if (value == null) {
            out.one(Tag.NULL);
        } else if (value instanceof String text) {
            out.one(Tag.TEXT);
            out.text(text);
        } else if (value instanceof Long || value instanceof Integer) {
            out.one(Tag.NUMBER);
            out.signed(((Number) value).longValue());
        } else if (value instanceof Boolean truth) {
            out.one(truth ? Tag.TRUE : Tag.FALSE);
        } else if (value instanceof Instant instant) {
            out.one(Tag.INSTANT);
            out.signed(instant.getEpochSecond());
            out.number(instant.getNano());
        } else if (value instanceof byte[] bytes) {
            out.one(Tag.BYTES);
            out.block(bytes);
        } else {
            compound(value);
        }
    }

    private void compound(Object value) {
        if (value instanceof Record row) {
            out.one(Tag.RECORD);
            record(row);
        } else if (value instanceof List<?> list) {
            out.one(Tag.LIST);
            out.number(list.size());
            list.forEach(this::value);
        } else if (value instanceof Map<?, ?> map) {
            out.one(Tag.MAP);
            out.number(map.size());
            map.forEach((key, element) -> {
                out.text((String) key);
                value(element);
            });
        } else if (value instanceof Enum<?> constant) {
            out.one(Tag.TEXT);
            out.text(constant.name());
        } else if (value instanceof Double fraction) {
            out.one(Tag.FRACTION);
            out.number(Double.doubleToLongBits(fraction));
        } else {
            throw new IllegalArgumentException(value.getClass().getName()
                    + " can't be stored: use String, int, long, double, boolean, Instant, byte[], an enum, a record,"
                    + " a List or a Map by String");
        }
    }
}
