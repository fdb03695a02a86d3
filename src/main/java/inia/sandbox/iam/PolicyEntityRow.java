package inia.sandbox.iam;

/**
 * One use of a managed policy.
 *
 * @param kind what uses it: {@code user}, {@code group} or {@code role}
 * @param id the user's, group's or role's id
 */
record PolicyEntityRow(String kind, String id, PolicyUsage usage) {}
