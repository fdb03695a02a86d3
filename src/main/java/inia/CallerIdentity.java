package inia;

/**
 * Whom AWS takes the caller for: STS's {@code GetCallerIdentity}.
 *
 * @param account the twelve-digit account id
 * @param arn the caller's ARN, such as {@code arn:aws:iam::123456789012:user/admin}
 * @param userId the caller's unique id; for an account's root, the account id
 */
public record CallerIdentity(String account, String arn, String userId) {
    @Override
    public String toString() {
        return "CallerIdentity(arn=\"" + arn + "\", account=\"" + account + "\", userId=\"" + userId + "\")";
    }
}
