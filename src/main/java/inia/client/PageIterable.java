package inia.client;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.awscore.AwsRequest;

/** The pages of a list, each asked for when it is looked at; looked at again, they are asked for again. */
public final class PageIterable implements Iterable<Result> {
    private final Operation operation;
    private final Paging paging;
    private final AwsRequest request;
    private final long maxItems;
    private final String startingToken;
    private volatile PageIterator ended;

    PageIterable(Operation operation, Paging paging, AwsRequest request, long maxItems, String startingToken) {
        this.operation = operation;
        this.paging = paging;
        this.request = request;
        this.maxItems = maxItems;
        this.startingToken = startingToken;
    }

    /** The pages one after the other, each asked for when it is reached. */
    @Override
    public Iterator<Result> iterator() {
        return begin();
    }

    private PageIterator begin() {
        return new PageIterator(last -> ended = last, operation, paging, request, maxItems, startingToken);
    }

    /** The pages, one after the other. */
    public Stream<Result> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    /** All pages, asked for now. */
    public List<Result> pages() {
        return stream().toList();
    }

    /** What is listed, whatever page it is on: the items of the first of the paginator's result keys. */
    public Stream<Object> items() {
        return stream().flatMap(page -> each(at(page, paging.results().get(0)), false));
    }

    /**
     * What a JMESPath expression picks from each page, one after the other: a list gives its items.
     *
     * @param jmespath such as {@code Users[?Path=='/'].UserName}
     */
    public Stream<Object> search(String jmespath) {
        return stream().flatMap(page -> each(page.search(jmespath), true));
    }

    private static Stream<Object> each(Object found, boolean keepOther) {
        if (found instanceof List<?> list) {
            return list.stream().map(item -> (Object) item);
        }
        return keepOther ? Stream.of(new Object[] {found}) : Stream.empty();
    }

    /** All pages as one: the lists joined, and {@code NextToken} where more was there than was wanted. */
    public Map<String, Object> buildFullResult() {
        Map<String, Object> whole = new LinkedHashMap<>();
        PageIterator pages = begin();
        while (pages.hasNext()) {
            Result page = pages.next();
            for (String key : paging.results()) {
                put(whole, key, at(page, key));
            }
        }
        pages.once().forEach((key, value) -> put(whole, key, value));
        pages.end().ifPresent(token -> whole.put("NextToken", token.text()));
        return new Entries(whole, null);
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> whole, String path, Object value) {
        if (value == null) {
            return;
        }
        Map<String, Object> owner = whole;
        String[] steps = path.split("\\.");
        for (int i = 0; i < steps.length - 1; i++) {
            owner = (Map<String, Object>) owner.computeIfAbsent(steps[i], name -> new LinkedHashMap<String, Object>());
        }
        owner.merge(
                steps[steps.length - 1], value instanceof List<?> l ? new ArrayList<>(l) : value, PageIterable::sum);
    }

    @SuppressWarnings("unchecked")
    private static Object sum(Object one, Object other) {
        if (one instanceof List<?> list && other instanceof List<?> more) {
            ((List<Object>) list).addAll(more);
            return list;
        }
        if (one instanceof Integer number && other instanceof Integer more) {
            return number + more;
        }
        if (one instanceof Long number && other instanceof Long more) {
            return number + more;
        }
        return one instanceof String text && other instanceof String more ? text + more : one;
    }

    static Object at(Map<?, ?> page, String path) {
        Object value = page;
        for (String step : path.split("\\.")) {
            value = value instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return value;
    }

    /**
     * Where to go on, once the pages were looked at and {@code maxItems} ended them before the list did; empty otherwise.
     * Of several listings at once, the one that ended last counts. Give it to {@link Paginator#startingToken}; boto3 takes
     * it too.
     */
    public Optional<String> resumeToken() {
        return Optional.ofNullable(ended).flatMap(PageIterator::end).map(ResumeToken::text);
    }

    /** {@code Pages of ListUsers, …}: nothing is asked for to show this. */
    @Override
    public String toString() {
        return "Pages of " + operation.name() + ": .items() .search(\"...\") .buildFullResult() .pages()";
    }
}
