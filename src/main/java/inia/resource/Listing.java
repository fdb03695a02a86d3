package inia.resource;

import inia.client.NotSentException;
import inia.client.Operation;
import inia.client.Paging;
import inia.client.Paths;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkResponse;

/** A collection: whose it is, how it is listed, and how much of it is wanted. */
final class Listing<T> implements ResourceCollection<T> {
    private final ResourceState owner;
    private final Member.Collection collection;
    private final Function<ResourceState, T> view;
    private final Map<String, Object> filter;
    private final long limit;

    private Listing(
            ResourceState owner,
            Member.Collection collection,
            Function<ResourceState, T> view,
            Map<String, Object> filter,
            long limit) {
        this.owner = owner;
        this.collection = collection;
        this.view = view;
        this.filter = filter;
        this.limit = limit;
    }

    static <T> Listing<T> of(ResourceState owner, Member.Collection collection, Function<ResourceState, T> view) {
        return new Listing<>(owner, collection, view, Map.of(), Long.MAX_VALUE);
    }

    @Override
    public ResourceCollection<T> filter(Map<String, ?> parameters) {
        Map<String, Object> more = new LinkedHashMap<>(filter);
        more.putAll(parameters);
        return new Listing<>(owner, collection, view, more, limit);
    }

    @Override
    public ResourceCollection<T> limit(int count) {
        if (count < 0) {
            throw new NotSentException("limit takes a count of at least 0, but was given " + count);
        }
        return new Listing<>(owner, collection, view, filter, Math.min(limit, count));
    }

    @Override
    public ResourceCollection<T> pageSize(int size) {
        Operation operation = operation();
        String parameter = operation.paging().map(Paging::pageSize).orElse("");
        if (parameter.isEmpty() || size < 1) {
            throw new NotSentException(
                    parameter.isEmpty()
                            ? operation.name() + " gives everything at once: it has no page size"
                            : "pageSize takes a count of at least 1, but was given " + size);
        }
        return filter(Map.of(parameter, size));
    }

    private Operation operation() {
        return owner.client().operation(collection.operation());
    }

    @Override
    public Iterable<List<T>> pages() {
        return () -> {
            Operation operation = operation();
            Map<String, Object> parameters = parameters(operation);
            Found found = new Found(TypeModel.of(collection.type()), owner, parameters);
            Iterator<List<?>> items = new ItemPages(operation, operation.request(parameters));
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return items.hasNext();
                }

                @Override
                public List<T> next() {
                    List<?> page = items.next();
                    List<T> resources = new ArrayList<>(page.size());
                    for (int i = 0; i < page.size(); i++) {
                        resources.add(view.apply(found.of(page.get(i), true)));
                    }
                    return resources;
                }
            };
        };
    }

    /** Counts what the pages hold, and makes no resource of it. */
    @Override
    public long count() {
        Operation operation = operation();
        long count = 0;
        Iterator<List<?>> items = new ItemPages(operation, operation.request(parameters(operation)));
        while (items.hasNext()) {
            count += items.next().size();
        }
        return count;
    }

    private Map<String, Object> parameters(Operation operation) {
        Map<String, Object> parameters = OwnParameters.parameters(owner, operation, collection.with());
        OwnParameters.add(owner, operation, parameters, filter);
        return parameters;
    }

    /** {@code iam.users(): iam.User resources, listed when looked at. …} */
    @Override
    public String toString() {
        TypeModel type = TypeModel.of(collection.type());
        String wanted = (filter.isEmpty() ? "" : " " + filter) + (limit == Long.MAX_VALUE ? "" : ", at most " + limit);
        return Expressions.of(owner) + "." + collection.method() + "(): " + type.service() + "." + type.name()
                + " resources" + wanted
                + ", listed when looked at. .toList() .limit(10) .filter(\"Name\", value) .first() .count() .stream()";
    }

    /** The items of each page, until as many were given as are wanted. */
    private final class ItemPages implements Iterator<List<?>> {
        private final Iterator<SdkResponse> pages;
        private final String at;
        private long left = limit;

        ItemPages(Operation operation, AwsRequest request) {
            this.pages = operation.pages(request);
            this.at = collection.at().isEmpty()
                    ? operation.paging().orElseThrow().results().get(0)
                    : collection.at();
        }

        @Override
        public boolean hasNext() {
            return left > 0 && pages.hasNext();
        }

        @Override
        public List<?> next() {
            Object value = Paths.value(pages.next(), at);
            List<?> items = value instanceof List<?> list ? list : List.of();
            List<?> wanted = items.size() > left ? items.subList(0, (int) left) : items;
            left -= wanted.size();
            return wanted;
        }
    }
}
