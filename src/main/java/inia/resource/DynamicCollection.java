package inia.resource;

import inia.client.Names;
import inia.client.Result;
import java.util.List;
import java.util.Map;

/**
 * A collection of the dynamic view, whose batch actions are named by text.
 *
 * <pre>{@code
 * bucket.all("objects").filter("Prefix", "old/").call("delete")
 * }</pre>
 */
public final class DynamicCollection implements BatchCollection<DynamicResource, DynamicCollection> {
    private final Listing<DynamicResource> listing;

    DynamicCollection(Listing<DynamicResource> listing) {
        this.listing = listing;
    }

    /**
     * Does something with all of them, such as {@code delete}, in as few calls as AWS allows.
     *
     * @param action the batch action's name
     * @param namesAndValues further parameters of the operation: a {@code Map}, or name, value, name, value
     * @return the answers, one a call; none if there are no resources
     * @throws inia.client.UnknownNameException if there is no such batch action; those that there are, are named
     */
    public List<Result> call(String action, Object... namesAndValues) {
        Member.Batch batch = DynamicList.batch(listing.type(), action);
        return Batches.call(
                batch, listing.states().iterator(), new Arguments(Arguments.named(action, namesAndValues), null));
    }

    /** The names of the batch actions, as Python spells them. */
    public List<String> members() {
        return TypeModel.of(listing.type()).batch().memberNames().stream()
                .map(Names::snake)
                .toList();
    }

    @Override
    public DynamicCollection all() {
        return this;
    }

    @Override
    public DynamicCollection filter(Map<String, ?> parameters) {
        return new DynamicCollection(listing.filter(parameters));
    }

    @Override
    public DynamicCollection filter(String name, Object value, Object... more) {
        return new DynamicCollection((Listing<DynamicResource>) listing.filter(name, value, more));
    }

    @Override
    public DynamicCollection limit(int count) {
        return new DynamicCollection(listing.limit(count));
    }

    @Override
    public DynamicCollection pageSize(int size) {
        return new DynamicCollection(listing.pageSize(size));
    }

    @Override
    public Iterable<List<DynamicResource>> pages() {
        return listing.pages();
    }

    @Override
    public long count() {
        return listing.count();
    }

    @Override
    public String toString() {
        return listing.toString();
    }
}
