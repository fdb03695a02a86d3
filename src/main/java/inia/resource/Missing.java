package inia.resource;

import inia.client.AwsException;
import inia.client.NotSentException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Says that a resource does not exist, and how to make it. */
final class Missing {
    private static final String NO_SUCH = "NoSuch";

    private Missing() {}

    /**
     * The refusal of a call in words that help, if it says that the resource, or the one that it belongs to, does not
     * exist.
     *
     * @param given what the caller gave beside: that may be what is missing, too
     */
    static AwsException explained(ResourceState state, AwsException refused, Collection<?> given) {
        if (state.model().isService() || !missing(refused)) {
            return refused;
        }
        List<ResourceState> candidates = new ArrayList<>(List.of(state));
        parents(state, candidates);
        for (ResourceState candidate : candidates) {
            if (refused.code().equals(NO_SUCH + candidate.model().name())) {
                return refused.explained(sentence(candidate, refused.code()));
            }
        }
        for (ResourceState candidate : candidates) {
            if (names(refused.message(), candidate) && !given.contains(candidate.lastIdentifier())) {
                return refused.explained(sentence(candidate, refused.code()));
            }
        }
        return given.isEmpty() ? refused.explained(sentence(state, refused.code())) : refused;
    }

    /** A list that should have it does not. */
    static NotSentException unlisted(ResourceState state) {
        return new NotSentException(sentence(state, state.model().load().operation() + " has no such one"));
    }

    private static boolean missing(AwsException refused) {
        String code = refused.code();
        return refused.status() == 404
                || code.contains(NO_SUCH)
                || code.contains("NotFound")
                || code.contains("NonExistent")
                || code.contains("DoesNotExist");
    }

    /** The resources that this one belongs to: those that its own identifiers name. */
    private static void parents(ResourceState state, List<ResourceState> found) {
        for (Member member : state.model().members()) {
            if (member instanceof Member.SubResource sub
                    && sub.parameters().isEmpty()
                    && TypeModel.of(sub.type()).identifiers().size()
                            < state.model().identifiers().size()) {
                found.add(TypedView.sub(state, sub));
            }
        }
    }

    private static boolean names(String message, ResourceState state) {
        String last = state.lastIdentifier();
        int at = message == null || last == null ? -1 : message.indexOf(last);
        return at >= 0 && !partOfWord(message, at - 1) && !partOfWord(message, at + last.length());
    }

    private static boolean partOfWord(String message, int at) {
        return at >= 0 && at < message.length() && Character.isLetterOrDigit(message.charAt(at));
    }

    private static String sentence(ResourceState state, String why) {
        String create = state.model().load() == null ? "" : state.model().load().create();
        String hint = create.isEmpty() ? "" : " Create it: " + Expressions.of(state) + "." + create;
        return state.title() + " does not exist (" + why + ")." + hint;
    }
}
