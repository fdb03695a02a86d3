package inia.sandbox.iam;

import inia.sandbox.call.Refusal;

/** Refusals in IAM's words. */
final class Refusals {
    private Refusals() {}

    /** @param what the thing as AWS begins the sentence: {@code The user with name bob} */
    static Refusal cannotBeFound(String what) {
        return new Refusal("NoSuchEntity", 404, what + " cannot be found.");
    }

    static Refusal noSuchPolicy(String arn) {
        return new Refusal("NoSuchEntity", 404, "Policy " + arn + " was not found.");
    }

    static Refusal notAttachable(String policy) {
        return new Refusal("NoSuchEntity", 404, "Policy " + policy + " does not exist or is not attachable.");
    }

    /** @param what the thing as AWS begins the sentence: {@code User with name bob} */
    static Refusal alreadyExists(String what) {
        return new Refusal("EntityAlreadyExists", 409, what + " already exists.");
    }

    /** @param first what must be done first: {@code delete access keys} */
    static Refusal deleteConflict(String first) {
        return new Refusal("DeleteConflict", 409, "Cannot delete entity, must " + first + " first.");
    }

    /** @param quota AWS's name of the quota, such as {@code AccessKeysPerUser} */
    static Refusal quotaExceeded(String quota, int value) {
        return new Refusal("LimitExceeded", 409, "Cannot exceed quota for " + quota + ": " + value);
    }
}
