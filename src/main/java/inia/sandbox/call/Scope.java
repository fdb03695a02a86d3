package inia.sandbox.call;

/**
 * Where state lives: things of one account and region are never seen from another.
 *
 * @param account the twelve-digit account id
 * @param region the region's name, such as {@code us-east-1}; global services use it only in ARNs
 */
public record Scope(String account, String region) {}
