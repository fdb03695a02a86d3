package inia.sandbox.policy;

/**
 * What one statement of one policy said about a request.
 *
 * @param policy the policy
 * @param statement the statement
 * @param verdict what it said
 */
public record Finding(IdentityPolicy policy, Statement statement, Verdict verdict) {}
