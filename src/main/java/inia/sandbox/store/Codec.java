package inia.sandbox.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Turns records into bytes and back, by the names of their components. */
final class Codec {
    private final Map<Class<?>, RecordForm> forms = new ConcurrentHashMap<>();
    private final Map<Class<?>, Integer> numbers = new HashMap<>();
    private final Map<Class<?>, Map<Integer, int[]>> layouts = new ConcurrentHashMap<>();
    private final Shapes shapes;

    Codec(Shapes shapes) {
        this.shapes = shapes;
    }

    /** The bytes of a record; called within a change, since it may give its shape a number. */
    byte[] encode(Record row) {
        Bytes out = new Bytes(128);
        new ValueWriter(this, out).record(row);
        return out.copy();
    }

    <V extends Record> V decode(byte[] bytes, Class<V> type) {
        return type.cast(new ValueReader(this, new BytesReader(bytes, 0, bytes.length)).record(type));
    }

    RecordForm form(Class<?> type) {
        RecordForm known = forms.get(type);
        return known != null ? known : forms.computeIfAbsent(type, RecordForm::new);
    }

    int number(Class<?> type) {
        return numbers.computeIfAbsent(type, any -> shapes.number(form(type).names()));
    }

    /** The names of the values of a stored shape. */
    List<String> names(int number) {
        return shapes.names(number);
    }

    /** For each value of a stored shape, the component of the type that it belongs to, or -1. */
    int[] layout(Class<?> type, int number) {
        return layouts.computeIfAbsent(type, any -> new ConcurrentHashMap<>()).computeIfAbsent(number, any -> {
            List<String> wanted = form(type).names();
            return shapes.names(number).stream().mapToInt(wanted::indexOf).toArray();
        });
    }
}
