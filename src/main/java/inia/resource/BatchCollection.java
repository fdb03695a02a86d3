package inia.resource;

import java.util.Map;

/**
 * A collection whose resources can be dealt with at once, by what its interface adds: {@link BatchAction}s.
 *
 * <pre>{@code
 * bucket.objects().filter("Prefix", "old/").delete();
 * }</pre>
 *
 * @param <T> the type of the resources
 * @param <C> the collection's own interface, which each step gives again
 */
public interface BatchCollection<T, C extends BatchCollection<T, C>> extends ResourceCollection<T> {
    @Override
    C all();

    @Override
    C filter(Map<String, ?> parameters);

    @Override
    C filter(String name, Object value, Object... more);

    @Override
    C limit(int count);

    @Override
    C pageSize(int size);
}
