package inia.client;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The members of a structure, and a body that was streamed beside it. */
final class WithBody extends AbstractMap<String, Object> implements Sensitive {
    private final Structure structure;
    private final String name;
    private final Object body;

    WithBody(Structure structure, String name, Object body) {
        this.structure = structure;
        this.name = name;
        this.body = body;
    }

    @Override
    public Object get(Object member) {
        return name.equals(member) ? body : structure.get(member);
    }

    @Override
    public boolean containsKey(Object member) {
        return name.equals(member) || structure.containsKey(member);
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        Map<String, Object> entries = new LinkedHashMap<>();
        for (Entry<String, Object> entry : structure.entrySet()) {
            entries.put(entry.getKey(), entry.getValue());
        }
        entries.put(name, body);
        return Collections.unmodifiableMap(entries).entrySet();
    }

    @Override
    public boolean sensitive(String member) {
        return structure.sensitive(member);
    }

    @Override
    public String toString() {
        return Json.echo(this);
    }
}
