package inia.client;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.SdkField;

/** A map whose values are converted when they are looked at; read-only, and readable when shown. */
final class Entries extends AbstractMap<String, Object> {
    private final Map<?, ?> entries;
    private final SdkField<?> value;

    Entries(Map<?, ?> entries, SdkField<?> value) {
        this.entries = entries;
        this.value = value;
    }

    private Object convert(Object given) {
        return value == null ? given : Values.of(value, given);
    }

    @Override
    public Object get(Object key) {
        return convert(entries.get(key));
    }

    @Override
    public boolean containsKey(Object key) {
        return entries.containsKey(key);
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, Object>> iterator() {
                Iterator<? extends Entry<?, ?>> source = entries.entrySet().iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return source.hasNext();
                    }

                    @Override
                    public Entry<String, Object> next() {
                        Entry<?, ?> entry = source.next();
                        return new SimpleImmutableEntry<>(entry.getKey().toString(), convert(entry.getValue()));
                    }
                };
            }

            @Override
            public int size() {
                return entries.size();
            }
        };
    }

    @Override
    public String toString() {
        return Json.echo(this);
    }
}
