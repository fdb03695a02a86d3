package inia.sandbox.policy;

/** The kinds of policies that are asked one after the other, each of which can refuse. */
public enum Layer {
    /** Policies of the user, its groups, or the role. */
    IDENTITY("identity-based policy", "an"),
    /** The policy of the resource. */
    RESOURCE("resource-based policy", "a"),
    /** The permissions boundary of the user or role. */
    BOUNDARY("permissions boundary", "a"),
    /** The policies of the session. */
    SESSION("session policy", "a"),
    /** The trust policy of the role that is to be assumed. */
    TRUST("role trust policy", "the");

    private final String words;
    private final String article;

    Layer(String words, String article) {
        this.words = words;
        this.article = article;
    }

    /** The layer in the words of AWS's refusals: {@code identity-based policy}. */
    public String words() {
        return words;
    }

    /** The same with its article: {@code an identity-based policy}. */
    public String withArticle() {
        return article + " " + words;
    }
}
