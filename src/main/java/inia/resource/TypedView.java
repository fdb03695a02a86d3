package inia.resource;

import inia.client.NotSentException;
import inia.client.Paths;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkPojo;

/** Answers the methods of a resource type's interface. */
final class TypedView {
    private TypedView() {}

    static Object answer(ResourceState state, Object self, Member member, Object[] arguments) {
        if (member instanceof Member.Collection collection) {
            return Listing.of(state, collection, TypedView::object);
        }
        if (member instanceof Member.SubResource sub) {
            return object(sub(state, sub, arguments));
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

    static ResourceState sub(ResourceState state, Member.SubResource sub, Object[] arguments) {
        Map<String, Object> given = new LinkedHashMap<>();
        for (int i = 0; i < sub.parameters().size(); i++) {
            String name = sub.parameters().get(i);
            if (!(arguments[i] instanceof String text) || text.isEmpty()) {
                throw new NotSentException(sub.method() + " needs the " + name + " as text, but was given "
                        + (arguments[i] instanceof String ? "an empty one" : arguments[i]));
            }
            given.put(name, text);
        }
        return new Found(TypeModel.of(sub.type()), state, given).of(null, false);
    }

    static void wait(ResourceState state, Member.Wait wait) {
        var waiter = state.client().waiter(wait.waiter());
        waiter.await(OwnParameters.parameters(state, waiter.operation(), Map.of()));
    }

    private static Object act(ResourceState state, Object self, Member.Action action, Object[] arguments) {
        Map<Object, Object> given = new LinkedHashMap<>();
        Consumer<? super AwsRequest.Builder> more = null;
        for (int i = 0; i < action.parameters().size(); i++) {
            String name = action.parameters().get(i);
            if (name != null) {
                given.put(name, arguments[i]);
            } else if (arguments[i] instanceof Map<?, ?> map) {
                given.putAll(map);
            } else {
                more = consumer(arguments[i]);
            }
        }
        Calls.Outcome outcome = Calls.call(state, action, given, more);
        return switch (action.gives()) {
            case RESULT -> changed(state, action, outcome.result());
            case NOTHING -> changed(state, action, null);
            case VALUE -> outcome.result().get(action.at());
            case RESOURCE -> {
                ResourceState result = result(state, action, outcome);
                yield result == state ? self : object(result);
            }
            case RESOURCES ->
                results(state, action, outcome).stream().map(TypedView::object).toList();
        };
    }

    @SuppressWarnings("unchecked")
    private static Consumer<? super AwsRequest.Builder> consumer(Object argument) {
        return (Consumer<? super AwsRequest.Builder>) argument;
    }

    static <T> T changed(ResourceState state, Member.Action action, T result) {
        if (!reads(action.operation())) {
            state.learn(null);
        }
        return result;
    }

    private static boolean reads(String operation) {
        return operation.startsWith("Get")
                || operation.startsWith("List")
                || operation.startsWith("Head")
                || operation.startsWith("Receive");
    }

    /** The resource that an action gives; the resource itself, with what the answer tells of it, if it is the same. */
    static ResourceState result(ResourceState state, Member.Action action, Calls.Outcome outcome) {
        Object item = Paths.value(outcome.result().sdk(), action.at());
        ResourceState found = new Found(TypeModel.of(action.type()), state, outcome.parameters())
                .of(item, !action.at().isEmpty());
        if (!found.equals(state)) {
            return found;
        }
        state.learn(action.at().isEmpty() ? null : (SdkPojo) item);
        return state;
    }

    static List<ResourceState> results(ResourceState state, Member.Action action, Calls.Outcome outcome) {
        List<ResourceState> found = new ArrayList<>();
        if (Paths.value(outcome.result().sdk(), action.at()) instanceof List<?> items) {
            Found maker = new Found(TypeModel.of(action.type()), state, outcome.parameters());
            items.forEach(item -> found.add(maker.of(item, true)));
        }
        return found;
    }
}
