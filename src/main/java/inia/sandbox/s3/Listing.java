package inia.sandbox.s3;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * A page of what a bucket holds.
 *
 * @param rows those told one by one, with their keys
 * @param commonPrefixes those told together, by what their keys begin with
 * @param last the last key or common prefix of the page, in order; {@code null} if the page is empty
 * @param truncated whether more follow
 * @param <T> what is listed
 */
record Listing<T>(List<Map.Entry<String, T>> rows, List<String> commonPrefixes, String last, boolean truncated) {
    /** No key begins so, and so it comes after all those that begin with what stands before it. */
    private static final String END = "\uDBFF\uDFFF";

    /**
     * What can be listed: entries in the order of their keys, of which several may have the same.
     *
     * @param <T> what is listed
     */
    interface Source<T> {
        /** The entries from the first on whose key is this or comes after it. */
        Iterator<Map.Entry<String, T>> from(String key);

        /** The entries that come after a marker, which has a key that isn't empty. */
        Iterator<Map.Entry<String, T>> after(Marker marker);
    }

    /**
     * Where a page begins.
     *
     * @param key what comes after this key is listed; empty for all
     * @param id what tells entries of one key apart: of the key itself, what comes after this; {@code null} for none of it
     */
    record Marker(String key, String id) {}

    /** An entry of the page's end, or {@code null} if the page ends with a common prefix. */
    T lastRow() {
        boolean row = !rows.isEmpty() && rows.get(rows.size() - 1).getKey().equals(last);
        return row ? rows.get(rows.size() - 1).getValue() : null;
    }

    /**
     * Reads a page, looking at no more keys than it tells: all keys of a common prefix are leapt over at once.
     *
     * @param prefix what the keys begin with
     * @param delimiter what ends a common prefix; empty for none
     * @param after where the page begins
     * @param most how much the page may hold, rows and common prefixes together
     */
    static <T> Listing<T> of(Source<T> source, String prefix, String delimiter, Marker after, int most) {
        List<Map.Entry<String, T>> listed = new ArrayList<>();
        List<String> prefixes = new ArrayList<>();
        String last = null;
        Iterator<Map.Entry<String, T>> rows = begin(source, prefix, delimiter, after);
        while (rows.hasNext()) {
            Map.Entry<String, T> row = rows.next();
            String key = row.getKey();
            if (!key.startsWith(prefix)) {
                break;
            }
            if (listed.size() + prefixes.size() == most) {
                return new Listing<>(listed, prefixes, last, most > 0);
            }
            String common = commonPrefix(key, prefix, delimiter);
            if (common == null) {
                listed.add(row);
                last = key;
            } else {
                prefixes.add(common);
                last = common;
                rows = source.from(common + END);
            }
        }
        return new Listing<>(listed, prefixes, last, false);
    }

    private static <T> Iterator<Map.Entry<String, T>> begin(
            Source<T> source, String prefix, String delimiter, Marker after) {
        String key = after.key();
        String common = key.startsWith(prefix) ? commonPrefix(key, prefix, delimiter) : null;
        if (common != null) {
            return source.from(common + END);
        }
        boolean later = !key.startsWith(prefix) && Keys.compare(key, prefix) < 0;
        return later || key.isEmpty() ? source.from(prefix) : source.after(after);
    }

    private static String commonPrefix(String key, String prefix, String delimiter) {
        int at = delimiter.isEmpty() ? -1 : key.indexOf(delimiter, prefix.length());
        return at < 0 ? null : key.substring(0, at + delimiter.length());
    }
}
