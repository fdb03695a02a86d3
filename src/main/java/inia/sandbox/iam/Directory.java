package inia.sandbox.iam;

import inia.sandbox.call.Refusal;
import inia.sandbox.store.Store;
import inia.sandbox.store.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * The entities of one kind in one account, by name (whatever its case), by id, and by path.
 *
 * @param <E> their row type
 */
final class Directory<E extends Record & Entity> {
    private final String kind;
    private final Table<E> byName;
    private final Table<NameRow> byId;
    private final Table<NameRow> byPath;

    Directory(Store store, String account, String kind, Class<E> type) {
        String table = "iam/" + account + "/" + kind;
        this.kind = kind;
        this.byName = store.table(table + "s", type);
        this.byId = store.table(table + "-ids", NameRow.class);
        this.byPath = store.table(table + "-paths", NameRow.class);
    }

    /** The key of a name: names that differ in case only are the same. */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The entity of this name, or {@code null}. */
    E find(String name) {
        return byName.get(key(name));
    }

    /** @throws Refusal with code {@code NoSuchEntity} if there is none of this name */
    E get(String name) {
        E found = find(name);
        if (found == null) {
            throw Refusals.cannotBeFound("The " + kind + " with name " + name);
        }
        return found;
    }

    /** The entity of this id, or {@code null}. */
    E findById(String id) {
        NameRow name = byId.get(id);
        return name == null ? null : byName.get(name.name());
    }

    /** Looks at all, in the order of their names. */
    void forEach(Consumer<E> look) {
        byName.from("").forEach(row -> look.accept(row.getValue()));
    }

    long size() {
        return byName.size();
    }

    /** @throws Refusal with code {@code EntityAlreadyExists} if the name is taken */
    void add(E entity) {
        refuseTaken(entity.name());
        put(entity);
    }

    /** Keeps the change of an entity whose name and path stay. */
    void update(E entity) {
        byName.put(key(entity.name()), entity);
    }

    /**
     * Keeps the change of an entity whose name or path may differ.
     *
     * @throws Refusal with code {@code EntityAlreadyExists} if the new name is another's
     */
    void rename(E before, E after) {
        if (!key(before.name()).equals(key(after.name()))) {
            refuseTaken(after.name());
        }
        put(after);
        // Readers do not wait for changes: whoever looks meanwhile finds the entity under both names, never under none.
        if (!key(before.name()).equals(key(after.name()))) {
            byName.remove(key(before.name()));
        }
        if (!pathKey(before).equals(pathKey(after))) {
            byPath.remove(pathKey(before));
        }
    }

    void remove(E entity) {
        byName.remove(key(entity.name()));
        byId.remove(entity.id());
        byPath.remove(pathKey(entity));
    }

    private void put(E entity) {
        NameRow name = new NameRow(key(entity.name()));
        byName.put(name.name(), entity);
        byId.put(entity.id(), name);
        byPath.put(pathKey(entity), name);
    }

    private static String pathKey(Entity entity) {
        return entity.path() + key(entity.name());
    }

    private void refuseTaken(String name) {
        if (find(name) != null) {
            throw Refusals.alreadyExists(
                    Character.toUpperCase(kind.charAt(0)) + kind.substring(1) + " with name " + name);
        }
    }

    /** A page in the order of names; below a path, in the order of paths and names. */
    Page<E> page(String pathPrefix, String marker, Integer maxItems) {
        if (pathPrefix == null || pathPrefix.equals("/")) {
            return Page.of(byName, "", marker, maxItems);
        }
        Page<NameRow> names = Page.of(byPath, pathPrefix, marker, maxItems);
        List<E> entities = new ArrayList<>(names.items().size());
        for (NameRow name : names.items()) {
            E entity = byName.get(name.name());
            if (entity != null) {
                entities.add(entity);
            }
        }
        return new Page<>(entities, names.marker());
    }
}
