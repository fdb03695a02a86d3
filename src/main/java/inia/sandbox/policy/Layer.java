package inia.sandbox.policy;

/** The kinds of policies that are asked one after the other, each of which can refuse. */
public enum Layer {
    /** Policies of the user, its groups, or the role. */
    IDENTITY("identity-based policy"),
    /** The policy of the resource. */
    RESOURCE("resource-based policy"),
    /** The permissions boundary of the user or role. */
    BOUNDARY("permissions boundary"),
    /** The policies of the session. */
    SESSION("session policy"),
    /** The trust policy of the role that is to be assumed. */
    TRUST("resource-based policy");

    private final String words;

    Layer(String words) {
        this.words = words;
    }

    /** The layer in the words of AWS's refusals: {@code identity-based policy}. */
    public String words() {
        return words;
    }
}
