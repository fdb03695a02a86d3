package inia.resource;

import inia.client.Names;
import inia.client.Result;
import inia.client.UnknownNameException;
import java.util.AbstractList;
import java.util.List;

/** Resources that an action of the dynamic view gave, such as the messages received; they can be dealt with at once. */
public final class DynamicList extends AbstractList<DynamicResource> {
    private final Class<?> type;
    private final List<ResourceState> states;

    DynamicList(Class<?> type, List<ResourceState> states) {
        this.type = type;
        this.states = states;
    }

    /**
     * Does something with all of them, such as {@code delete}, in as few calls as AWS allows.
     *
     * @param action the batch action's name
     * @param namesAndValues further parameters of the operation: a {@code Map}, or name, value, name, value
     * @return the answers, one a call; none if there are no resources
     * @throws UnknownNameException if there is no such batch action; those that there are, are named
     */
    public List<Result> call(String action, Object... namesAndValues) {
        return Batches.call(
                batch(type, action), states.iterator(), new Arguments(Arguments.named(action, namesAndValues), null));
    }

    static Member.Batch batch(Class<?> type, String action) {
        TypeModel model = TypeModel.of(type);
        Member.Batch batch = model.batch().named(action);
        if (batch == null) {
            List<String> known =
                    model.batch().memberNames().stream().map(Names::snake).toList();
            throw UnknownNameException.of(model.title() + " has no batch action", action, known, "It has");
        }
        return batch;
    }

    @Override
    public DynamicResource get(int index) {
        return new DynamicResource(states.get(index));
    }

    @Override
    public int size() {
        return states.size();
    }
}
