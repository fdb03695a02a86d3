package inia.sandbox.policy;

/**
 * A policy that an identity has, and where it has it from.
 *
 * @param name the policy's name
 * @param arn its ARN, or {@code null} if it is an inline policy
 * @param holder the ARN of the user, group or role that it is attached to
 * @param document what it says
 */
public record IdentityPolicy(String name, String arn, String holder, PolicyDocument document) {}
