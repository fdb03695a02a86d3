package inia.sandbox.iam;

import inia.sandbox.call.Caller;
import inia.sandbox.policy.AttachedPolicy;
import inia.sandbox.policy.PolicySet;
import java.util.ArrayList;
import java.util.List;

/**
 * A user, group or role whose policies are simulated.
 *
 * @param arn its ARN
 * @param caller the user or role as it would call; {@code null} for a group, which can't
 * @param policies its policies
 */
record SimulatedPrincipal(String arn, Caller caller, PolicySet policies) {
    /**
     * The principal of an ARN.
     *
     * @throws inia.sandbox.call.Refusal with code {@code NoSuchEntity} if there is none, {@code InvalidInput} if the ARN is of
     *     something else
     */
    static SimulatedPrincipal find(Accounts accounts, Account account, String arn) {
        String[] parts = arn.split(":", 6);
        int slash = parts.length < 6 ? -1 : parts[5].indexOf('/');
        String kind = slash < 0 || !parts[2].equals("iam") ? "" : parts[5].substring(0, slash);
        if (!parts[Math.min(4, parts.length - 1)].equals(account.id())) {
            throw Simulations.invalid("The ARN " + arn + " is of no user, group or role of this account.");
        }
        String name = arn.substring(arn.lastIndexOf('/') + 1);
        StoredPrincipals principals = new StoredPrincipals(accounts);
        return switch (kind) {
            case "user" -> of(account, "user", account.users().get(name), Caller.Kind.USER, principals);
            case "role" -> of(account, "role", account.roles().get(name), Caller.Kind.USER, principals);
            case "group" -> {
                List<AttachedPolicy> policies = new ArrayList<>();
                principals.add(policies, account, account.groups().get(name), arn);
                yield new SimulatedPrincipal(arn, null, PolicySet.identity(policies));
            }
            default -> throw Simulations.invalid("The ARN " + arn + " is of no user, group or role.");
        };
    }

    private static SimulatedPrincipal of(
            Account account, String kind, Attachable entity, Caller.Kind as, StoredPrincipals principals) {
        String arn = Arns.of(account.id(), kind, entity);
        return new SimulatedPrincipal(
                arn, Caller.longTerm(account.id(), arn, entity.id(), null, as), principals.read(account, entity.id()));
    }
}
