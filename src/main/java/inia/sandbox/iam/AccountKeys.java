package inia.sandbox.iam;

/**
 * The keys that an account is made with.
 *
 * @param root the access key of its root
 * @param admin the access key of its user {@code admin}, who has AdministratorAccess
 */
public record AccountKeys(KeyPair root, KeyPair admin) {
    /** New keys for this account. */
    public static AccountKeys generate(String account) {
        return new AccountKeys(KeyPair.generate(account), KeyPair.generate(account));
    }
}
