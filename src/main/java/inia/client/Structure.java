package inia.client;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.traits.DefaultValueTrait;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/** An SDK object as a read-only map; a member is converted when it is looked at, and absent if it was not set. */
final class Structure extends AbstractMap<String, Object> implements Sensitive {
    private static final String REDACTED = "=*** Sensitive Data Redacted ***";

    private final SdkPojo pojo;
    private String description;

    Structure(SdkPojo pojo) {
        this.pojo = pojo;
    }

    SdkPojo pojo() {
        return pojo;
    }

    @Override
    public Object get(Object name) {
        SdkField<?> field = name instanceof String member ? field(member) : null;
        return field == null ? null : PolicyDocuments.of(pojo, field, Values.of(field, read(field)));
    }

    @Override
    public boolean containsKey(Object name) {
        SdkField<?> field = name instanceof String member ? field(member) : null;
        return field != null && read(field) != null;
    }

    private SdkField<?> field(String member) {
        return Fields.find(pojo, member);
    }

    /** The value, or null where it was not set: the SDK marks a list or map that it made up by its type. */
    private Object read(SdkField<?> field) {
        Object value;
        if (pojo instanceof SdkRequest request && field.containsTrait(DefaultValueTrait.class)) {
            value = request.getValueForField(field.memberName(), Object.class).orElse(null);
        } else {
            value = field.getValueOrDefault(pojo);
        }
        return value instanceof SdkAutoConstructList || value instanceof SdkAutoConstructMap || unanswered(field, value)
                ? null
                : value;
    }

    /** Flattened XML has no way to write an empty list; the SDK gives one all the same where S3 answered none. */
    private boolean unanswered(SdkField<?> field, Object value) {
        return value instanceof List<?> list
                && list.isEmpty()
                && !(pojo instanceof SdkRequest)
                && field.getTrait(ListTrait.class).isFlattened();
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, Object>> iterator() {
                return new Members(pojo.sdkFields());
            }

            @Override
            public int size() {
                int size = 0;
                for (SdkField<?> field : pojo.sdkFields()) {
                    size += read(field) == null ? 0 : 1;
                }
                return size;
            }
        };
    }

    /** The SDK redacts in its own text what AWS's model calls sensitive: the one place where it says so. */
    @Override
    public boolean sensitive(String member) {
        if (description == null) {
            description = pojo.toString();
        }
        return Secrets.named(member)
                || description.contains("(" + member + REDACTED)
                || description.contains(", " + member + REDACTED);
    }

    @Override
    public String toString() {
        return Json.echo(this);
    }

    private final class Members implements Iterator<Entry<String, Object>> {
        private final List<SdkField<?>> fields;
        private int next;
        private Object value;

        Members(List<SdkField<?>> fields) {
            this.fields = fields;
            advance();
        }

        private void advance() {
            while (next < fields.size()) {
                value = read(fields.get(next));
                if (value != null) {
                    return;
                }
                next++;
            }
        }

        @Override
        public boolean hasNext() {
            return next < fields.size();
        }

        @Override
        public Entry<String, Object> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            SdkField<?> field = fields.get(next);
            Entry<String, Object> entry =
                    Map.entry(Fields.name(field), PolicyDocuments.of(pojo, field, Values.of(field, value)));
            next++;
            advance();
            return entry;
        }
    }
}
