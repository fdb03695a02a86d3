package inia.resource;

import inia.client.Names;
import inia.client.NotSentException;
import inia.client.UnknownNameException;
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
     * The dynamic view of a typed resource.
     *
     * @param resource one that came from Inia
     */
    public static DynamicResource of(Resource resource) {
        return ResourceState.of(resource)
                .map(DynamicResource::new)
                .orElseThrow(() -> new NotSentException(
                        resource.getClass().getName() + " is a resource of another maker; it has no dynamic view"));
    }

    /**
     * A collection, such as {@code users}.
     *
     * @throws UnknownNameException if there is none of that name; the nearest is named
     */
    public DynamicCollection all(String collection) {
        Member found = find(collection, "collection", member -> member instanceof Member.Collection);
        return new DynamicCollection(Listing.of(state, (Member.Collection) found, DynamicResource::new));
    }

    /**
     * Another resource: by its identifiers, {@code get("User", "alice")}, {@code get("access_key", "AKIA…")}; or, without
     * any, the one that this one refers to, {@code get("default_version")}.
     *
     * @param type the type's name, or the member's
     * @throws UnknownNameException if there is none of that name; the nearest is named
     */
    public DynamicResource get(String type, String... identifiers) {
        return DynamicActions.get(state, type, identifiers);
    }

    /**
     * Does something, such as {@code create_user} or {@code wait_until_exists}.
     *
     * @param namesAndValues the operation's parameters that the resource does not know: a {@code Map}, or name, value,
     *     name, value
     * @return a resource, a {@link DynamicList} of resources, a result, or this
     * @throws UnknownNameException if there is no such action; the nearest is named
     */
    public Object call(String action, Object... namesAndValues) {
        Member member = find(
                action,
                "action",
                candidate -> candidate instanceof Member.Action
                        || candidate instanceof Member.Composed
                        || candidate instanceof Member.Load
                        || candidate instanceof Member.Wait);
        Map<String, Object> parameters = Arguments.named(action, namesAndValues);
        return DynamicActions.call(this, state, Composing.preferred(state.model(), member, parameters), parameters);
    }

    /**
     * An attribute or identifier, such as {@code arn}; attributes are loaded when the first is asked for. Or what it refers
     * to: a resource, null, or a {@link DynamicList}.
     *
     * @throws UnknownNameException if there is none of that name; the nearest is named
     */
    public Object attribute(String name) {
        Member member = find(
                name,
                "attribute",
                candidate -> candidate instanceof Member.Attribute
                        || candidate instanceof Member.Id
                        || candidate instanceof Member.Reference);
        if (member instanceof Member.Reference reference) {
            return DynamicActions.referred(state, reference);
        }
        return member instanceof Member.Attribute attribute
                ? state.attribute(attribute)
                : state.identifier((Member.Id) member);
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
        throw UnknownNameException.of(state.model().title() + " has no " + kind, name, known, "It has");
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
                ? state.model().service() + " service: .all(\"...\") .get(\"...\", id) .call(\"...\") with " + members()
                : state.toString();
    }
}
