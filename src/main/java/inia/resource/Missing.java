package inia.resource;

import inia.client.AwsException;
import inia.client.NotSentException;

/** Says that a resource does not exist, and how to make it. */
final class Missing {
    private Missing() {}

    /** The refusal of a load in words that help, if it says that the resource does not exist. */
    static AwsException explained(ResourceState state, AwsException refused) {
        String code = refused.code();
        boolean missing = refused.status() == 404
                || code.contains("NoSuch")
                || code.contains("NotFound")
                || code.contains("NonExistent")
                || code.contains("DoesNotExist");
        return missing ? refused.explained(sentence(state, " (" + code + ")")) : refused;
    }

    /** A list that should have it does not. */
    static NotSentException unlisted(ResourceState state) {
        return new NotSentException(sentence(state, " (" + state.model().load().operation() + " has no such one)"));
    }

    private static String sentence(ResourceState state, String why) {
        String create = state.model().load().create();
        String hint = create.isEmpty() ? "" : " Create it: " + Expressions.of(state) + "." + create;
        return state + " does not exist" + why + "." + hint;
    }
}
