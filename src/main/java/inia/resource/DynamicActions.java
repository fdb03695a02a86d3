package inia.resource;

import inia.client.Names;
import inia.client.NotSentException;
import inia.client.UnknownNameException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Does what the dynamic view is told. */
final class DynamicActions {
    private DynamicActions() {}

    static DynamicResource get(ResourceState state, String name, String... identifiers) {
        String key = Names.key(name);
        List<String> known = new ArrayList<>();
        for (Member member : state.model().members()) {
            if (member instanceof Member.SubResource sub) {
                String type = TypeModel.of(sub.type()).name();
                if (Names.key(sub.method()).equals(key) || Names.key(type).equals(key)) {
                    if (identifiers.length != sub.parameters().size()) {
                        throw new NotSentException(type + " takes " + sub.parameters() + ", but was given "
                                + identifiers.length + " identifiers");
                    }
                    return new DynamicResource(TypedView.sub(state, sub, (Object[]) identifiers));
                }
                known.add(type);
            } else if (member instanceof Member.Reference reference) {
                if (Names.key(reference.method()).equals(key)) {
                    return one(reference, referred(state, reference));
                }
                known.add(Names.pascal(reference.method()));
            }
        }
        throw UnknownNameException.of(state.model().title() + " has no sub-resource", name, known, "It has");
    }

    private static DynamicResource one(Member.Reference reference, Object referred) {
        if (reference.many()) {
            throw new NotSentException(
                    reference.method() + " are several: .attribute(\"" + Names.snake(reference.method()) + "\")");
        }
        return (DynamicResource) referred;
    }

    static Object referred(ResourceState state, Member.Reference reference) {
        List<ResourceState> found = References.find(state, reference);
        if (reference.many()) {
            return new DynamicList(reference.type(), found);
        }
        return found.isEmpty() ? null : new DynamicResource(found.get(0));
    }

    static Object call(DynamicResource self, ResourceState state, Member member, Map<String, Object> parameters) {
        if (member instanceof Member.Load) {
            state.load();
            return self;
        }
        if (member instanceof Member.Wait wait) {
            TypedView.wait(state, wait);
            return self;
        }
        if (member instanceof Member.Composed composed) {
            return Composing.call(self, state, composed, parameters);
        }
        Member.Action action = (Member.Action) member;
        Outcomes outcome = Outcomes.of(state, action, new Arguments(parameters, null));
        return switch (action.gives()) {
            case RESULT -> outcome.result();
            case NOTHING -> self;
            case VALUE -> outcome.result().get(action.at());
            case RESOURCE -> {
                ResourceState found = outcome.resource();
                yield found == state ? self : new DynamicResource(found);
            }
            case RESOURCES -> new DynamicList(action.type(), outcome.resources());
        };
    }
}
