package inia.sandbox.call;

/**
 * Who makes a call.
 *
 * @param account the twelve-digit account id that the caller belongs to
 * @param arn the caller's ARN, such as {@code arn:aws:iam::123456789012:user/alice}
 * @param userId the caller's unique id ({@code AIDA…} for a user, the account id for the root)
 * @param accessKeyId the access key that signed the call
 * @param root whether the caller is the account's root, whom no policy of the account limits
 */
public record Caller(String account, String arn, String userId, String accessKeyId, boolean root) {}
