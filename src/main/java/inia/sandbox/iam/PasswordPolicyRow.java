package inia.sandbox.iam;

/**
 * What the account asks of its users' passwords.
 *
 * @param maxAge for how many days a password serves, or {@code null} if for ever
 * @param reusePrevention how many former passwords may not come back, or {@code null} if all may
 * @param hardExpiry whether a user whose password has expired can't choose another
 */
record PasswordPolicyRow(
        int minimumLength,
        boolean symbols,
        boolean numbers,
        boolean uppercase,
        boolean lowercase,
        boolean usersMayChange,
        Integer maxAge,
        Integer reusePrevention,
        boolean hardExpiry) {}
