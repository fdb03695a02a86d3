package inia.resource;

import inia.client.Names;
import inia.client.NotSentException;
import inia.client.UnknownNameException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A resource whose members are named by text, as in Python: {@code users}, {@code create_user}, {@code createUser}.
 *
 * <pre>{@code
 * iam.all("users")
 * iam.get("User", "alice").attribute("arn")
 * iam.call("create_user", "UserName", "alice")
 * iam.members()
 * }</pre>
 */
public final class DynamicResource {
    private final ResourceState state;

    DynamicResource(ResourceState state) {
        this.state = state;
    }

    /**
     * A collection, such as {@code users}.
     *
     * @throws UnknownNameException if there is none of that name; the nearest is named
     */
    public ResourceCollection<DynamicResource> all(String collection) {
        Member.Collection found =
                (Member.Collection) find(collection, "collection", member -> member instanceof Member.Collection);
        return Listing.of(state, found, DynamicResource::new);
    }

    /**
     * Another resource by its identifiers: {@code get("User", "alice")}, {@code get("access_key", "AKIA…")}.
     *
     * @param type the type's name, or the member's
     * @throws UnknownNameException if there is none of that name; the nearest is named
     */
    public DynamicResource get(String type, String... identifiers) {
        String key = Names.key(type);
        List<String> known = new ArrayList<>();
        for (Member member : state.model().members()) {
            if (member instanceof Member.SubResource sub) {
                String name = TypeModel.of(sub.type()).name();
                if (Names.key(sub.method()).equals(key) || Names.key(name).equals(key)) {
                    if (identifiers.length != sub.parameters().size()) {
                        throw new NotSentException(name + " takes " + sub.parameters() + ", but was given "
                                + identifiers.length + " identifiers");
                    }
                    return new DynamicResource(TypedView.sub(state, sub, identifiers));
                }
                known.add(name);
            }
        }
        throw UnknownNameException.of(owner() + " has no sub-resource", type, known, "It has");
    }

    /**
     * Does something, such as {@code create_user}.
     *
     * @param namesAndValues the operation's parameters that the resource does not know: a {@code Map}, or name, value,
     *     name, value
     * @return a resource, a list of resources, a result, or this
     * @throws UnknownNameException if there is no such action; the nearest is named
     */
    public Object call(String action, Object... namesAndValues) {
        Member member = find(
                action,
                "action",
                candidate -> candidate instanceof Member.Action
                        || candidate instanceof Member.Load
                        || candidate instanceof Member.Wait);
        if (member instanceof Member.Load) {
            state.load();
            return this;
        }
        if (member instanceof Member.Wait wait) {
            TypedView.wait(state, wait);
            return this;
        }
        return act((Member.Action) member, parameters(action, namesAndValues));
    }

    private Object act(Member.Action action, Map<?, ?> parameters) {
        Calls.Outcome outcome = Calls.call(state, action, parameters, null);
        return switch (action.gives()) {
            case RESULT -> TypedView.changed(state, action, outcome.result());
            case NOTHING -> TypedView.changed(state, action, this);
            case VALUE -> outcome.result().get(action.at());
            case RESOURCE -> {
                ResourceState result = TypedView.result(state, action, outcome);
                yield result == state ? this : new DynamicResource(result);
            }
            case RESOURCES ->
                TypedView.results(state, action, outcome).stream()
                        .map(DynamicResource::new)
                        .toList();
        };
    }

    private static Map<?, ?> parameters(String action, Object... namesAndValues) {
        if (namesAndValues.length == 1 && namesAndValues[0] instanceof Map<?, ?> map) {
            return map;
        }
        if (namesAndValues.length % 2 != 0) {
            throw new NotSentException(
                    action + " takes parameters as a Map, or as name, value, name, value; the last name has no value");
        }
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return parameters;
    }

    /**
     * An attribute or identifier, such as {@code arn}; attributes are loaded when the first is asked for.
     *
     * @throws UnknownNameException if there is none of that name; the nearest is named
     */
    public Object attribute(String name) {
        Member member = find(
                name,
                "attribute",
                candidate -> candidate instanceof Member.Attribute || candidate instanceof Member.Id);
        return member instanceof Member.Attribute attribute
                ? state.attribute(attribute)
                : state.identifier(((Member.Id) member).api());
    }

    /** The names of all members, as Python spells them. */
    public List<String> members() {
        return state.model().memberNames().stream().map(Names::snake).toList();
    }

    /** What lies under the resource. */
    public Meta meta() {
        return new Meta(state);
    }

    private Member find(String name, String kind, Predicate<Member> wanted) {
        for (Member member : state.model().named(name)) {
            if (wanted.test(member)) {
                return member;
            }
        }
        List<String> known = state.model().members().stream()
                .filter(wanted)
                .map(member -> Names.snake(member.method()))
                .distinct()
                .toList();
        throw UnknownNameException.of(owner() + " has no " + kind, name, known, "It has");
    }

    private String owner() {
        return state.model().isService()
                ? state.model().service()
                : state.model().service() + "." + state.model().name();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DynamicResource that && state.equals(that.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    /** {@code iam.User(name="alice")}. */
    @Override
    public String toString() {
        return state.model().isService()
                ? state.model().service() + " service: .all(\"…\") .get(\"…\", id) .call(\"…\") with " + members()
                : state.toString();
    }
}
