package inia.sandbox.policy;

/** One value of a condition, as its operator compares it with a value of the request. */
@FunctionalInterface
interface ValueMatch {
    /**
     * Whether the request's value is what the policy's value asks for.
     *
     * @param context gives policy variables their values; a value whose variable has none matches nothing
     */
    boolean matches(String value, RequestContext context);
}
