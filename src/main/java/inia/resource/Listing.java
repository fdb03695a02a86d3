package inia.resource;

import inia.client.Fields;
import inia.client.NotSentException;
import inia.client.Operation;
import inia.client.Paging;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkPojo;

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

    /** The same resources without a view. */
    Listing<ResourceState> states() {
        return new Listing<>(owner, collection, state -> state, filter, limit);
    }

    @Override
    public Listing<T> filter(Map<String, ?> parameters) {
        Map<String, Object> more = new LinkedHashMap<>(filter);
        more.putAll(parameters);
        return new Listing<>(owner, collection, view, more, limit);
    }

    /** By what a method's one parameter says: a map, or a consumer of the request's builder. */
    Listing<T> filter(Object argument) {
        Arguments arguments =
                Arguments.of(collection.method(), java.util.Collections.singletonList(null), new Object[] {argument});
        if (arguments.more() == null) {
            return filter(arguments.given());
        }
        AwsRequest.Builder request = operation().newRequest();
        arguments.more().accept(request);
        return filter(Fields.map((SdkPojo) request.build()));
    }

    @Override
    public Listing<T> limit(int count) {
        if (count < 0) {
            throw new NotSentException("limit takes a count of at least 0, but was given " + count);
        }
        return new Listing<>(owner, collection, view, filter, Math.min(limit, count));
    }

    @Override
    public Listing<T> pageSize(int size) {
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
            Map<String, Object> parameters = parameters();
            Found found = new Found(TypeModel.of(collection.type()), owner, parameters::get);
            Iterator<List<?>> items = new ItemPages(owner, collection, parameters, filter, limit);
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
        long count = 0;
        Iterator<List<?>> items = new ItemPages(owner, collection, parameters(), filter, limit);
        while (items.hasNext()) {
            count += items.next().size();
        }
        return count;
    }

    private Map<String, Object> parameters() {
        Operation operation = operation();
        Map<String, Object> parameters = OwnParameters.parameters(owner, operation, collection.with());
        OwnParameters.add(owner, operation, parameters, filter);
        return parameters;
    }

    Class<?> type() {
        return collection.type();
    }

    /** {@code iam.users(): iam.User resources, listed when looked at. …} */
    @Override
    public String toString() {
        TypeModel type = TypeModel.of(collection.type());
        String wanted = (filter.isEmpty() ? "" : " " + filter) + (limit == Long.MAX_VALUE ? "" : ", at most " + limit);
        StringBuilder text = new StringBuilder(Expressions.of(owner) + "." + collection.method() + "(): "
                + type.service() + "." + type.name() + " resources" + wanted
                + ", listed when looked at. .toList() .limit(10) .filter(\"Name\", value) .first() .count() .stream()");
        type.batch()
                .memberNames()
                .forEach(name -> text.append(" .").append(name).append("()"));
        return text.toString();
    }
}
