package inia.sandbox.iam;

import inia.sandbox.store.Store;
import inia.sandbox.store.Table;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What belongs to single users and is bounded by quotas to a few each, such as their signing certificates.
 *
 * @param <V> its row type
 */
final class Belongings<V extends Record> {
    private final Table<V> table;

    /** @param kind the table's name in the account, such as {@code signing-certificates} */
    Belongings(Store store, String account, String kind, Class<V> type) {
        this.table = store.table("iam/" + account + "/" + kind, type);
    }

    private static String prefix(String ownerId) {
        return ownerId + "/";
    }

    /** What belongs to the owner of this id, in the order of its own ids. */
    List<V> of(String ownerId) {
        List<V> all = new ArrayList<>(0);
        for (Map.Entry<String, V> row : table.from(prefix(ownerId))) {
            if (!row.getKey().startsWith(prefix(ownerId))) {
                break;
            }
            all.add(row.getValue());
        }
        return all;
    }

    boolean any(String ownerId) {
        Iterator<Map.Entry<String, V>> rows = table.from(prefix(ownerId)).iterator();
        return rows.hasNext() && rows.next().getKey().startsWith(prefix(ownerId));
    }

    /** How many there are, of all owners. */
    long size() {
        return table.size();
    }

    /** The thing of this id if it is this owner's, or {@code null}. */
    V get(String ownerId, String id) {
        return table.get(prefix(ownerId) + id);
    }

    void put(String ownerId, String id, V row) {
        table.put(prefix(ownerId) + id, row);
    }

    void remove(String ownerId, String id) {
        table.remove(prefix(ownerId) + id);
    }

    /** Removes all that belongs to an owner. */
    void removeAll(String ownerId) {
        List<String> keys = new ArrayList<>();
        for (Map.Entry<String, V> row : table.from(prefix(ownerId))) {
            if (!row.getKey().startsWith(prefix(ownerId))) {
                break;
            }
            keys.add(row.getKey());
        }
        keys.forEach(table::remove);
    }

    /**
     * A page of what belongs to an owner, as {@code picked} makes of it; what it makes {@code null} of is left out.
     *
     * @param ownerId the owner's id, or {@code null} for everybody
     */
    <T> Page<T> page(String ownerId, String marker, Integer maxItems, Function<V, T> picked) {
        return Page.of(table, ownerId == null ? "" : prefix(ownerId), marker, maxItems, picked);
    }
}
