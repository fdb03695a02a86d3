package inia.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Calls an operation again and again until its list is at an end.
 *
 * <pre>{@code
 * for (Result page : client.paginator("list_users").pageSize(2).paginate()) { ... }
 * client.paginator("list_users").maxItems(7).paginate().search("Users[].UserName").toList();
 * }</pre>
 *
 * A paginator never changes: each setting gives a new one.
 */
public final class Paginator {
    private final Operation operation;
    private final Paging paging;
    private final int pageSize;
    private final long maxItems;
    private final String startingToken;

    private Paginator(Operation operation, Paging paging, int pageSize, long maxItems, String startingToken) {
        this.operation = operation;
        this.paging = paging;
        this.pageSize = pageSize;
        this.maxItems = maxItems;
        this.startingToken = startingToken;
    }

    static Paginator of(Operation operation) {
        Paging paging = operation
                .paging()
                .orElseThrow(() -> new NotSentException(
                        operation.name() + " gives everything at once: it has no paginator. call() it instead."));
        return new Paginator(operation, paging, 0, -1, null);
    }

    /**
     * At most so many items a page; AWS may give fewer.
     *
     * @throws NotSentException if the operation has no page size, or it is less than 1
     */
    public Paginator pageSize(int size) {
        if (paging.pageSize().isEmpty() || size < 1) {
            throw new NotSentException(
                    paging.pageSize().isEmpty()
                            ? operation.name() + " lets nobody choose the size of its pages"
                            : "pageSize takes a count of at least 1, but was given " + size);
        }
        return new Paginator(operation, paging, size, maxItems, startingToken);
    }

    /** At most so many items in all; what {@link PageIterable#resumeToken()} gives then goes on where it ended. */
    public Paginator maxItems(long count) {
        if (count < 0) {
            throw new NotSentException("maxItems takes a count of at least 0, but was given " + count);
        }
        return new Paginator(operation, paging, pageSize, count, startingToken);
    }

    /**
     * Begins where an earlier listing ended.
     *
     * @param token a {@link PageIterable#resumeToken()}, boto3's {@code NextToken}, or AWS's own token of a next page;
     *     null begins at the beginning
     */
    public Paginator startingToken(String token) {
        return new Paginator(operation, paging, pageSize, maxItems, token);
    }

    /** The pages of the whole list; nothing is asked for before it is looked at. */
    public PageIterable paginate() {
        return paginate(Map.of());
    }

    /**
     * The pages that the parameters give; nothing is asked for before it is looked at.
     *
     * @param parameters of the operation by the API's names, without those that page
     * @throws ParameterException if a parameter is unknown, missing or of the wrong type
     */
    public PageIterable paginate(Map<String, ?> parameters) {
        Map<String, Object> given = new LinkedHashMap<>(parameters);
        if (pageSize > 0) {
            given.put(paging.pageSize(), operation.takesText(paging.pageSize()) ? "" + pageSize : pageSize);
        }
        return new PageIterable(operation, paging, operation.request(given), maxItems, startingToken);
    }

    /** The pages that parameters give as name, value, name, value: {@code paginate("PathPrefix", "/team/")}. */
    public PageIterable paginate(Object... namesAndValues) {
        return paginate(Given.pairs(operation, namesAndValues));
    }

    /** Where a page has what is listed, such as {@code Users}. */
    public List<String> resultKeys() {
        return paging.results();
    }

    /** Where a page has what is the same on every page, such as {@code Group} of GetGroup. */
    public List<String> nonAggregateKeys() {
        return paging.once();
    }

    /** {@code ListUsers paginator, pages of 2: .pageSize(n) .maxItems(n) .paginate()}. */
    @Override
    public String toString() {
        return operation.name() + " paginator" + (pageSize > 0 ? ", pages of " + pageSize : "")
                + (maxItems >= 0 ? ", at most " + maxItems + " items" : "")
                + ": .pageSize(n) .maxItems(n) .paginate()";
    }
}
