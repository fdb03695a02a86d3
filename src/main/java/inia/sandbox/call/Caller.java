package inia.sandbox.call;

/**
 * Who makes a call.
 *
 * @param account the twelve-digit account id that the caller belongs to; {@code null} for an anonymous caller
 * @param arn the caller's ARN, such as {@code arn:aws:iam::123456789012:user/alice}, or of a role's session
 *     {@code arn:aws:sts::123456789012:assumed-role/builder/session}
 * @param userId the caller's unique id ({@code AIDA…} for a user, the account id for the root, {@code AROA…:session})
 * @param accessKeyId the access key that signed the call, or {@code null} if nobody signed it
 * @param kind what kind of principal it is
 * @param session what temporary credentials carry, or {@code null} for a long-term key
 */
public record Caller(String account, String arn, String userId, String accessKeyId, Kind kind, SessionContext session) {
    private static final Caller ANONYMOUS_CALLER =
            new Caller(null, "anonymous", "anonymous", null, Kind.ANONYMOUS, null);

    /** The kinds of principals. */
    public enum Kind {
        /** The root of an account. */
        ROOT,
        /** An IAM user. */
        USER,
        /** A session of a role. */
        ASSUMED_ROLE,
        /** A session that GetFederationToken made. */
        FEDERATED_USER,
        /** Somebody whom an identity provider vouches for, and who has no identity of AWS yet; named by the provider. */
        FEDERATED_IDENTITY,
        /** Nobody: the call was not signed. */
        ANONYMOUS,
        /** A service of AWS that does something of its own accord, such as telling a queue; its ARN is its name. */
        SERVICE
    }

    /** A caller with a long-term key. */
    public static Caller longTerm(String account, String arn, String userId, String accessKeyId, Kind kind) {
        return new Caller(account, arn, userId, accessKeyId, kind, null);
    }

    /** The caller of an unsigned call. */
    public static Caller anonymous() {
        return ANONYMOUS_CALLER;
    }

    /** A service that does something of its own accord, by its name in policies, such as {@code s3.amazonaws.com}. */
    public static Caller service(String name) {
        return new Caller(null, name, name, null, Kind.SERVICE, null);
    }

    /** Whether only the policies of resources can allow it something: it has none of its own. */
    public boolean withoutPolicies() {
        return kind == Kind.ANONYMOUS || kind == Kind.SERVICE;
    }

    /** Whether the caller is its account's root, whom no identity policy limits. */
    public boolean root() {
        return kind == Kind.ROOT;
    }

    /** What {@code aws:PrincipalArn} holds: the role's ARN for a role's session, else the caller's own. */
    public String principalArn() {
        return kind == Kind.ASSUMED_ROLE ? session.issuerArn() : arn;
    }
}
