package inia.sandbox.iam;

import inia.sandbox.call.Refusal;
import java.util.function.IntPredicate;

/** Holds new passwords to the account's password policy, or to AWS's own where there is none. */
final class PasswordRules {
    private static final String SYMBOLS = "!@#$%^&*()_+-=[]{}|'";
    private static final int DEFAULT_LENGTH = 8;
    private static final int DEFAULT_KINDS = 3;

    private PasswordRules() {}

    /**
     * Refuses a password that does not do.
     *
     * @param open whether any does where the account has no policy
     * @throws Refusal with code {@code PasswordPolicyViolation}
     */
    static void refuseWeak(String password, Account account, boolean open) {
        PasswordPolicyRow policy = account.passwordPolicy().get(account.id());
        boolean uppercase = has(password, Character::isUpperCase);
        boolean lowercase = has(password, Character::isLowerCase);
        boolean number = has(password, Character::isDigit);
        boolean symbol = has(password, c -> SYMBOLS.indexOf(c) >= 0);
        if (policy == null && open) {
            return;
        }
        if (policy == null) {
            int kinds = (uppercase ? 1 : 0) + (lowercase ? 1 : 0) + (number ? 1 : 0) + (symbol ? 1 : 0);
            if (password.length() < DEFAULT_LENGTH || kinds < DEFAULT_KINDS) {
                throw violation("Password does not conform to the account password policy.");
            }
            return;
        }
        refuse(password.length() < policy.minimumLength(), "have a minimum length of " + policy.minimumLength());
        refuse(policy.uppercase() && !uppercase, "have at least one uppercase letter");
        refuse(policy.lowercase() && !lowercase, "have at least one lowercase letter");
        refuse(policy.numbers() && !number, "have at least one number");
        refuse(policy.symbols() && !symbol, "have at least one symbol");
    }

    /** @throws Refusal with code {@code PasswordPolicyViolation} if the user had this password too short a time ago */
    static void refuseReused(String password, LoginRow login, Account account) {
        PasswordPolicyRow policy = account.passwordPolicy().get(account.id());
        if (policy == null || policy.reusePrevention() == null) {
            return;
        }
        boolean used = PasswordHash.matches(password, login.hash())
                || login.former().stream()
                        .limit(policy.reusePrevention() - 1L)
                        .anyMatch(hash -> PasswordHash.matches(password, hash));
        refuse(used, "not be one that was used before");
    }

    private static boolean has(String password, IntPredicate kind) {
        return password.codePoints().anyMatch(kind);
    }

    private static void refuse(boolean violated, String should) {
        if (violated) {
            throw violation("Password should " + should);
        }
    }

    private static Refusal violation(String message) {
        return new Refusal("PasswordPolicyViolation", 400, message);
    }
}
