package inia.resource;

import inia.client.AwsException;
import inia.client.Operation;
import inia.client.Paths;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkResponse;

/** The items of each page of a collection, until as many were given as are wanted. */
final class ItemPages implements Iterator<List<?>> {
    private final ResourceState owner;
    private final Map<String, Object> given;
    private final Iterator<SdkResponse> pages;
    private final List<String> at;
    private long left;

    /**
     * @param parameters of the call, all of them
     * @param given those of them that the caller gave
     */
    ItemPages(
            ResourceState owner,
            Member.Collection collection,
            Map<String, Object> parameters,
            Map<String, Object> given,
            long limit) {
        Operation operation = owner.client().operation(collection.operation());
        this.owner = owner;
        this.given = given;
        this.pages = operation.pages(operation.request(parameters));
        this.at = at(operation, collection);
        this.left = limit;
    }

    /** Where the items stand in an answer. */
    static List<String> at(Operation operation, Member.Collection collection) {
        return collection.at().isEmpty()
                ? operation.paging().orElseThrow().results().subList(0, 1)
                : collection.at();
    }

    @Override
    public boolean hasNext() {
        return left > 0 && asked(pages::hasNext);
    }

    @Override
    public List<?> next() {
        List<?> items = items(asked(pages::next));
        List<?> wanted = items.size() > left ? items.subList(0, (int) left) : items;
        left -= wanted.size();
        return wanted;
    }

    private List<?> items(SdkResponse page) {
        if (at.size() == 1) {
            return Paths.value(page, at.get(0)) instanceof List<?> list ? list : List.of();
        }
        List<Object> items = new ArrayList<>();
        for (String path : at) {
            if (Paths.value(page, path) instanceof List<?> list) {
                items.addAll(list);
            }
        }
        return items;
    }

    private <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (AwsException refused) {
            throw Missing.explained(owner, refused, given.values());
        }
    }
}
