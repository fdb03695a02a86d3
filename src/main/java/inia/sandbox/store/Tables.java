package inia.sandbox.store;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** The maps of an MVStore, by the names of the tables they hold. */
final class Tables {
    /** Maps of the store's own begin so; no table's name does. */
    static final String OWN = "#";

    private final Map<String, MVMap<String, Cell>> open = new ConcurrentHashMap<>();
    private final MVStore maps;
    private volatile boolean closed;

    Tables(MVStore maps) {
        this.maps = maps;
    }

    /** The map under a table. */
    MVMap<String, Cell> map(String table) {
        if (closed) {
            throw new StoreException("The store is closed.");
        }
        MVMap<String, Cell> known = open.get(table);
        return known != null ? known : open.computeIfAbsent(table, this::openMap);
    }

    private MVMap<String, Cell> openMap(String name) {
        return maps.openMap(
                name,
                new MVMap.Builder<String, Cell>().keyType(KeyType.INSTANCE).valueType(CellType.INSTANCE));
    }

    /** Drops a table; whoever looks it up meanwhile gets it as it was or as it is then, never half dropped. */
    void drop(String table) {
        open.compute(table, (name, known) -> {
            if (maps.hasMap(name)) {
                maps.removeMap(known == null ? openMap(name) : known);
            }
            return null;
        });
    }

    /** Goes through the names of all tables but the store's own. */
    void forEachName(Consumer<String> look) {
        for (String name : List.copyOf(maps.getMapNames())) {
            if (!name.startsWith(OWN)) {
                look.accept(name);
            }
        }
    }

    /** Drops all but the store's own. */
    void clear() {
        forEachName(this::drop);
    }

    MVStore maps() {
        return maps;
    }

    /** Closes without writing what the file lacks. */
    void abandon() {
        closed = true;
        maps.closeImmediately();
    }

    /** Closes; what the file lacks, for want of room, is in the journal. */
    void close() {
        closed = true;
        if (maps.hasUnsavedChanges()) {
            maps.closeImmediately();
        } else {
            maps.close();
        }
    }
}
