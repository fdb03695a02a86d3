package inia.sandbox.policy;

/**
 * A policy that a principal or resource has, and where it has it from.
 *
 * @param name the policy's name
 * @param arn its ARN, or {@code null} if it is no managed policy
 * @param holder the ARN of the user, group, role, session or resource that it is attached to
 * @param document what it says
 */
public record AttachedPolicy(String name, String arn, String holder, PolicyDocument document) {}
