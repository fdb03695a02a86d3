package inia.sandbox.iam;

/**
 * The keys that an account is made with.
 *
 * @param root the access key of its root, or {@code null}
 * @param admin the access key of its user {@code admin}, who has AdministratorAccess, or {@code null} if it has no such user
 */
public record AccountKeys(KeyPair root, KeyPair admin) {
    /** No keys at all. */
    public static final AccountKeys NONE = new AccountKeys(null, null);

    /** New keys of root and admin for this account. */
    public static AccountKeys generate(String account) {
        return new AccountKeys(KeyPair.generate(account), KeyPair.generate(account));
    }

    /** A new key of the root alone. */
    public static AccountKeys ofRoot(String account) {
        return new AccountKeys(KeyPair.generate(account), null);
    }
}
