package inia.resource;

import inia.client.Paths;
import inia.client.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkPojo;

/** What came of an action: its answer, and the resources in it. */
final class Outcomes {
    private static final Pattern READS = Pattern.compile("(Get|List|Head|Receive)[A-Z].*");

    private final ResourceState state;
    private final Member.Action action;
    private final Calls.Outcome outcome;

    private Outcomes(ResourceState state, Member.Action action, Calls.Outcome outcome) {
        this.state = state;
        this.action = action;
        this.outcome = outcome;
    }

    /** Does it; what was known of the resource is forgotten if it may have changed. */
    static Outcomes of(ResourceState state, Member.Action action, Arguments arguments) {
        Calls.Outcome outcome = Calls.call(state, action, arguments);
        if (!reads(action.operation())) {
            state.learn(null);
        }
        return new Outcomes(state, action, outcome);
    }

    /** Whether it changes nothing. */
    static boolean reads(String operation) {
        return READS.matcher(operation).matches();
    }

    Result result() {
        return outcome.result();
    }

    /** The resource that it gives; the one that was asked, with what the answer tells of it, if it is the same. */
    ResourceState resource() {
        Object item = Paths.value(outcome.result().sdk(), action.at());
        ResourceState found = maker().of(item, !action.at().isEmpty());
        if (!found.equals(state)) {
            return found;
        }
        if (!action.at().isEmpty()) {
            state.learn((SdkPojo) item);
        }
        return state;
    }

    List<ResourceState> resources() {
        List<ResourceState> found = new ArrayList<>();
        if (Paths.value(outcome.result().sdk(), action.at()) instanceof List<?> items) {
            Found maker = maker();
            items.forEach(item -> found.add(maker.of(item, true)));
        }
        return found;
    }

    private Found maker() {
        return new Found(TypeModel.of(action.type()), state, this::sent);
    }

    private Object sent(String parameter) {
        String other = action.renamed().get(parameter);
        Object renamed = other == null ? null : outcome.sent(other);
        return renamed == null ? outcome.sent(parameter) : renamed;
    }
}
