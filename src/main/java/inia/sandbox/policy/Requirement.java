package inia.sandbox.policy;

/**
 * One permission that a call needs: an action on a resource.
 *
 * @param action the action
 * @param resource the ARN that policies are matched with, or {@code *} for an action that knows no resources
 * @param shown the resource as AWS writes it into a refusal, such as {@code user alice}; {@code null} if it names none
 */
public record Requirement(Action action, String resource, String shown) {}
