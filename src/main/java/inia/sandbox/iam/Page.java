package inia.sandbox.iam;

import inia.sandbox.call.Refusal;
import inia.sandbox.store.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items what the page holds
 * @param marker where the next page begins, or {@code null} if this is the last
 */
record Page<T>(List<T> items, String marker) {
    private static final int DEFAULT_ITEMS = 100;

    boolean truncated() {
        return marker != null;
    }

    <R> List<R> map(Function<T, R> convert) {
        return items.stream().map(convert).toList();
    }

    /** A page of the rows whose keys begin with a prefix; it reads no more rows than it holds, and one. */
    static <V extends Record> Page<V> of(Table<V> table, String prefix, String marker, Integer maxItems) {
        return of(table, prefix, marker, maxItems, Function.identity());
    }

    /** A page of what {@code picked} makes of the rows whose keys begin with a prefix; it leaves out what is null. */
    static <V extends Record, T> Page<T> of(
            Table<V> table, String prefix, String marker, Integer maxItems, Function<V, T> picked) {
        return ofKeyed(table, prefix, marker, maxItems, (key, row) -> picked.apply(row));
    }

    /** As {@link #of(Table, String, String, Integer, Function)}; what is picked is told the keys as well. */
    static <V extends Record, T> Page<T> ofKeyed(
            Table<V> table, String prefix, String marker, Integer maxItems, BiFunction<String, V, T> picked) {
        int most = maxItems == null ? DEFAULT_ITEMS : maxItems;
        List<T> items = new ArrayList<>();
        String last = null;
        // Where there is nothing, no marker is wrong.
        String from = marker == null || !any(table, prefix) ? prefix : decode(marker) + '\0';
        for (Map.Entry<String, V> row : table.from(from)) {
            if (!row.getKey().startsWith(prefix)) {
                break;
            }
            T item = picked.apply(row.getKey(), row.getValue());
            if (item == null) {
                continue;
            }
            if (items.size() == most) {
                return new Page<>(items, encode(last));
            }
            items.add(item);
            last = row.getKey();
        }
        return new Page<>(items, null);
    }

    private static <V extends Record> boolean any(Table<V> table, String prefix) {
        Iterator<Map.Entry<String, V>> rows = table.from(prefix).iterator();
        return rows.hasNext() && rows.next().getKey().startsWith(prefix);
    }

    /** A page of a list in the order of its items' keys; items that go between two pages make it skip none. */
    static <T> Page<T> ordered(List<T> all, Function<T, String> key, String marker, Integer maxItems) {
        int start = 0;
        if (marker != null) {
            String last = decode(marker);
            while (start < all.size() && key.apply(all.get(start)).compareTo(last) <= 0) {
                start++;
            }
        }
        int end = Math.min(all.size(), start + (maxItems == null ? DEFAULT_ITEMS : maxItems));
        return new Page<>(all.subList(start, end), end < all.size() ? encode(key.apply(all.get(end - 1))) : null);
    }

    /** A page of a list that quotas keep short. */
    static <T> Page<T> of(List<T> all, String marker, Integer maxItems) {
        int start = marker == null || all.isEmpty() ? 0 : position(marker);
        if (start > all.size()) {
            throw badMarker();
        }
        int end = Math.min(all.size(), start + (maxItems == null ? DEFAULT_ITEMS : maxItems));
        return new Page<>(all.subList(start, end), end < all.size() ? Integer.toString(end) : null);
    }

    private static int position(String marker) {
        try {
            return Integer.parseUnsignedInt(marker);
        } catch (NumberFormatException e) {
            throw badMarker();
        }
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String marker) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(marker), StandardCharsets.UTF_8);
            if (!encode(text).equals(marker)) {
                throw badMarker();
            }
            return text;
        } catch (IllegalArgumentException e) {
            throw badMarker();
        }
    }

    static Refusal badMarker() {
        return new Refusal("ValidationError", 400, "Invalid Marker.");
    }
}
