package inia.sandbox.policy;

/**
 * AWS's reasons for which a document is no policy; each kind of policy has its own.
 *
 * @param json the text is not JSON
 * @param syntax an element has another form than it must have
 * @param unknown there is no such element: {@code %s}
 * @param missing this element is missing: {@code %s}
 * @param effect this is no effect: {@code %s}
 * @param condition there is no such operator: {@code %s}
 */
record Wording(String json, String syntax, String unknown, String missing, String effect, String condition) {
    private static final String SYNTAX = "Syntax errors in policy.";

    /** For policies of users, groups, roles and sessions there is but one. */
    static final Wording IDENTITY = new Wording(SYNTAX, SYNTAX, SYNTAX, SYNTAX, SYNTAX, SYNTAX);

    static final Wording TRUST = new Wording(
            "This policy contains invalid Json",
            SYNTAX,
            "Unknown field %s",
            "Missing required field %s",
            "Invalid effect: %s",
            "Invalid Condition type : %s");

    static final Wording RESOURCE = new Wording(
            "Policies must be valid JSON and the first byte must be '{'",
            "Invalid policy syntax.",
            "Unknown field %s",
            "Missing required field %s",
            "Invalid effect: %s",
            "Invalid Condition type : %s");

    static Wording of(PolicyKind kind) {
        return switch (kind) {
            case IDENTITY -> IDENTITY;
            case TRUST -> TRUST;
            case RESOURCE -> RESOURCE;
        };
    }
}
