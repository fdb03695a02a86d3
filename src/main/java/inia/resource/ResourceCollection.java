package inia.resource;

import inia.client.NotSentException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The resources of one kind that another has; AWS is asked for them when they are looked at, page by page.
 *
 * <pre>{@code
 * for (User user : iam.users()) { … }
 * iam.users().filter("PathPrefix", "/team/").limit(10).stream().map(User::name).toList();
 * }</pre>
 *
 * Each step gives another collection and leaves this one as it is. No page is asked for that is not needed.
 *
 * @param <T> the type of the resources
 */
public interface ResourceCollection<T> extends Iterable<T> {
    /** The same collection; it is here for those who write {@code users().all()} in boto3. */
    default ResourceCollection<T> all() {
        return this;
    }

    /**
     * Only those that match, as AWS filters them.
     *
     * @param parameters of the operation that lists them, by the API's names, such as {@code PathPrefix}
     */
    ResourceCollection<T> filter(Map<String, ?> parameters);

    /** Only those that match: {@code filter("PathPrefix", "/team/")}. */
    default ResourceCollection<T> filter(String name, Object value, Object... more) {
        if (more.length % 2 != 0) {
            throw new NotSentException("filter takes name, value, name, value; the last name has no value");
        }
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put(name, value);
        for (int i = 0; i < more.length; i += 2) {
            parameters.put(String.valueOf(more[i]), more[i + 1]);
        }
        return filter(parameters);
    }

    /** At most so many. */
    ResourceCollection<T> limit(int count);

    /** Asks AWS for so many at a time. */
    ResourceCollection<T> pageSize(int size);

    /** The pages, as AWS gives them. */
    Iterable<List<T>> pages();

    /** The resources, one after the other. */
    @Override
    default Iterator<T> iterator() {
        return new PagedIterator<>(pages().iterator());
    }

    /** The resources as a stream; lazy, as the collection is. */
    default Stream<T> stream() {
        int properties = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator(), properties), false);
    }

    /** The first, if there is one. */
    default Optional<T> first() {
        Iterator<T> iterator = limit(1).iterator();
        return iterator.hasNext() ? Optional.of(iterator.next()) : Optional.empty();
    }

    /** All of them in a list. */
    default List<T> toList() {
        List<T> list = new ArrayList<>();
        forEach(list::add);
        return List.copyOf(list);
    }

    /** How many there are; asks for all pages. */
    long count();

    /** Whether there is none. */
    default boolean isEmpty() {
        return !iterator().hasNext();
    }
}
