package inia.resource;

import inia.client.NotSentException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers the methods of a resource type's interface. */
final class TypedView {
    private TypedView() {}

    static Object answer(ResourceState state, Object self, Member member, Object[] arguments) {
        if (member instanceof Member.Collection collection) {
            return collection(state, collection, arguments);
        }
        if (member instanceof Member.SubResource sub) {
            return object(sub(state, sub, arguments));
        }
        if (member instanceof Member.Reference reference) {
            List<Object> found = References.find(state, reference).stream()
                    .map(TypedView::object)
                    .toList();
            return reference.many() ? found : found.isEmpty() ? null : found.get(0);
        }
        if (member instanceof Member.Load) {
            state.load();
            return self;
        }
        if (member instanceof Member.Wait wait) {
            wait(state, wait);
            return self;
        }
        return member instanceof Member.Action action ? act(state, self, action, arguments) : new Meta(state);
    }

    static Object object(ResourceState state) {
        return state.model().implement(state);
    }

    private static Object collection(ResourceState state, Member.Collection collection, Object[] arguments) {
        Listing<Object> listing = Listing.of(state, collection, TypedView::object);
        if (arguments != null) {
            listing = listing.filter(arguments[0]);
        }
        return collection.kind() == ResourceCollection.class ? listing : Batched.of(collection.kind(), listing);
    }

    static ResourceState sub(ResourceState state, Member.SubResource sub, Object... arguments) {
        Map<String, Object> given = new LinkedHashMap<>();
        for (int i = 0; i < sub.parameters().size(); i++) {
            String name = sub.parameters().get(i);
            String text = arguments[i] == null ? "null" : arguments[i].toString();
            if (arguments[i] == null || text.isEmpty()) {
                throw new NotSentException(sub.method() + " needs the " + name + " as text, but was given "
                        + (text.isEmpty() ? "an empty one" : text));
            }
            given.put(name, text);
        }
        return new Found(TypeModel.of(sub.type()), state, given::get).of(null, false);
    }

    static void wait(ResourceState state, Member.Wait wait) {
        var waiter = state.client().waiter(wait.waiter());
        waiter.await(OwnParameters.parameters(state, waiter.operation(), Map.of()));
    }

    private static Object act(ResourceState state, Object self, Member.Action action, Object[] arguments) {
        Outcomes outcome = Outcomes.of(state, action, Arguments.of(action.method(), action.parameters(), arguments));
        return switch (action.gives()) {
            case RESULT -> outcome.result();
            case NOTHING -> null;
            case VALUE -> outcome.result().get(action.at());
            case RESOURCE -> {
                ResourceState found = outcome.resource();
                yield found == state ? self : object(found);
            }
            case RESOURCES -> {
                List<ResourceState> found = outcome.resources();
                List<Object> objects = found.stream().map(TypedView::object).toList();
                yield action.kind() == List.class ? objects : Batched.of(action.kind(), objects, found);
            }
        };
    }
}
