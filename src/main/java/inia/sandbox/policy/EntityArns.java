package inia.sandbox.policy;

import inia.sandbox.call.Caller;

/** Knows the ARNs of things whose ARN a request does not tell: a user's ARN has its path, a request only its name. */
public interface EntityArns {
    /**
     * The ARN of the user, group, role … of this name.
     *
     * @param account the account that it is in
     * @param kind the resource type, as in ARNs: {@code user}, {@code group}
     * @param name its name
     * @return its ARN, or {@code null} if there is none of this name
     */
    String arn(String account, String kind, String name);

    /**
     * The owner of an access key.
     *
     * @param account the account that the key must belong to
     * @return the ARN of its user or of the account's root, or {@code null} if the account has no such key
     */
    String ownerOfKey(String account, String accessKeyId);

    /** The ARN of the user whose name an IAM request leaves out: the caller's own. */
    default String self(Caller caller) {
        return caller.arn();
    }
}
