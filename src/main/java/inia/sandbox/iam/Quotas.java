package inia.sandbox.iam;

/** AWS's default quotas, as {@code GetAccountSummary} tells them. */
final class Quotas {
    static final int ACCESS_KEYS_PER_USER = 2;
    static final int GROUPS_PER_USER = 10;
    static final int GROUPS_PER_ACCOUNT = 300;
    static final int ROLES_PER_ACCOUNT = 1000;
    static final int INSTANCE_PROFILES_PER_ACCOUNT = 1000;
    /** A trust policy's characters, white space aside. */
    static final int TRUST_POLICY_SIZE = 2048;

    /** All inline policies of one user, group or role together, white space aside. */
    static final int USER_POLICY_SIZE = 2048;

    static final int GROUP_POLICY_SIZE = 5120;
    static final int ROLE_POLICY_SIZE = 10_240;

    static final int ATTACHED_POLICIES = 10;
    static final int POLICIES_PER_ACCOUNT = 1500;
    static final int VERSIONS_PER_POLICY = 5;
    /** A managed policy's characters, white space aside. */
    static final int POLICY_SIZE = 6144;

    /** Told but not held to: the sandbox takes as many users as a learner wants to try paging with. */
    static final int USERS_PER_ACCOUNT = 5000;

    static final int SERVER_CERTIFICATES = 20;
    static final int SIGNING_CERTIFICATES_PER_USER = 2;

    private Quotas() {}
}
