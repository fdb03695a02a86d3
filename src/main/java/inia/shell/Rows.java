package inia.shell;

import inia.client.Names;
import inia.client.NotSentException;
import inia.client.PageIterable;
import inia.client.Result;
import inia.client.Table;
import inia.resource.Meta;
import inia.resource.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Things as the rows of a table: a result's list, the resources of a collection, the items of pages. */
final class Rows {
    private Rows() {}

    static Table table(Object thing) {
        return thing instanceof Result result ? result.table() : Table.of(of(thing));
    }

    static Table table(Object thing, String columns) {
        return thing instanceof Result result ? result.table(columns) : Table.of(of(thing), columns);
    }

    private static List<?> of(Object thing) {
        if (thing instanceof PageIterable pages) {
            return pages.items().toList();
        }
        if (thing instanceof Resource || thing instanceof Map) {
            return List.of(row(thing));
        }
        if (thing instanceof Iterable<?> items) {
            List<Object> rows = new ArrayList<>();
            items.forEach(item -> rows.add(row(item)));
            return rows;
        }
        throw new NotSentException("table shows a result, a collection, pages, or a list, but was given "
                + thing.getClass().getSimpleName());
    }

    /** A resource as what is known of it, under the API's names: its identifiers first. */
    private static Object row(Object item) {
        if (!(item instanceof Resource resource)) {
            return item;
        }
        Meta meta = resource.meta();
        Map<String, Object> row = new LinkedHashMap<>(meta.identifiers());
        meta.data().forEach((name, value) -> {
            if (row.keySet().stream().noneMatch(known -> Names.key(known).equals(Names.key(name)))) {
                row.put(name, value);
            }
        });
        return row;
    }
}
