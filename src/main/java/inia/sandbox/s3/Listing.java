package inia.sandbox.s3;

import inia.sandbox.store.Table;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * A page of a bucket's objects.
 *
 * @param objects those told one by one
 * @param commonPrefixes those told together, by what their keys begin with
 * @param last the last object or common prefix of the page, in order; {@code null} if the page is empty
 * @param truncated whether more follow
 */
record Listing(
        List<Map.Entry<String, StoredObject>> objects, List<String> commonPrefixes, String last, boolean truncated) {
    /** No key begins so, and so it comes after all those that begin with what stands before it. */
    private static final String END = "\uDBFF\uDFFF";

    /**
     * Reads a page, looking at no more keys than it tells: all keys of a common prefix are leapt over at once.
     *
     * @param prefix what the keys begin with
     * @param delimiter what ends a common prefix; empty for none
     * @param after only what comes after this is listed; empty for all
     * @param most how much the page may hold, objects and common prefixes together
     */
    static Listing of(Table<StoredObject> table, String prefix, String delimiter, String after, int most) {
        List<Map.Entry<String, StoredObject>> objects = new ArrayList<>();
        List<String> prefixes = new ArrayList<>();
        String last = null;
        Iterator<Map.Entry<String, StoredObject>> rows = rows(table, prefix, delimiter, after);
        while (rows.hasNext()) {
            Map.Entry<String, StoredObject> row = rows.next();
            String key = row.getKey();
            if (!key.startsWith(prefix)) {
                break;
            }
            if (key.equals(after)) {
                continue;
            }
            if (objects.size() + prefixes.size() == most) {
                return new Listing(objects, prefixes, last, most > 0);
            }
            String common = commonPrefix(key, prefix, delimiter);
            if (common == null) {
                objects.add(row);
                last = key;
            } else {
                prefixes.add(common);
                last = common;
                rows = table.from(common + END).iterator();
            }
        }
        return new Listing(objects, prefixes, last, false);
    }

    private static Iterator<Map.Entry<String, StoredObject>> rows(
            Table<StoredObject> table, String prefix, String delimiter, String after) {
        String common = after.startsWith(prefix) ? commonPrefix(after, prefix, delimiter) : null;
        if (common != null) {
            return table.from(common + END).iterator();
        }
        boolean later = !after.startsWith(prefix) && Keys.compare(after, prefix) < 0;
        return table.from(later ? prefix : after).iterator();
    }

    private static String commonPrefix(String key, String prefix, String delimiter) {
        int at = delimiter.isEmpty() ? -1 : key.indexOf(delimiter, prefix.length());
        return at < 0 ? null : key.substring(0, at + delimiter.length());
    }
}
