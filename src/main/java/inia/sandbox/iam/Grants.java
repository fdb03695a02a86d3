package inia.sandbox.iam;

import inia.sandbox.call.Refusal;
import inia.sandbox.policy.Effect;
import inia.sandbox.policy.PolicyDocument;
import inia.sandbox.policy.PolicyKind;
import inia.sandbox.policy.PolicyParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What gives a user, group, role or managed policy its permissions, and who can use them.
 *
 * @param policies the policies that give something
 * @param identities the users and roles that get it
 */
record Grants(List<Grant> policies, List<Attachable> identities) {
    /**
     * One policy.
     *
     * @param arn its ARN, or {@code null} if it is an inline policy of its holder
     * @param holder the user, group or role that has it; {@code null} if it is looked at by itself
     */
    record Grant(String name, String arn, Attachable holder, PolicyDocument document) {
        /** Whether it allows anything of a service. */
        boolean gives(String service) {
            return document.statements().stream()
                    .anyMatch(statement -> statement.effect() == Effect.ALLOW
                            && statement.actions().speaksOf(service));
        }
    }

    /** @throws Refusal with code {@code NoSuchEntity} if the ARN names nothing of the account that has permissions */
    static Grants of(Account account, String arn) {
        if (Arns.isPolicy(arn)) {
            return ofPolicy(account, Policies.get(account, arn));
        }
        Attachable entity = entity(account, arn);
        List<Grant> policies = new ArrayList<>(of(account, entity));
        if (entity instanceof UserRow user) {
            groups(account, user).forEach(group -> policies.addAll(of(account, group)));
        }
        return new Grants(policies, identities(account, entity));
    }

    private static Grants ofPolicy(Account account, ManagedPolicy policy) {
        Map<String, Attachable> identities = new LinkedHashMap<>();
        String marker = null;
        do {
            Page<Attachable> page = account.policyUses()
                    .page(
                            policy.arn(),
                            null,
                            marker,
                            null,
                            use -> use.usage() == PolicyUsage.PERMISSIONS
                                    ? account.attachable(use.kind(), use.id())
                                    : null);
            page.items().forEach(entity -> identities(account, entity).forEach(one -> identities.put(one.id(), one)));
            marker = page.marker();
        } while (marker != null);
        Grant grant = new Grant(policy.name(), policy.arn(), null, policy.document());
        return new Grants(List.of(grant), List.copyOf(identities.values()));
    }

    private static Attachable entity(Account account, String arn) {
        String prefix = Arns.of(account.id(), "", "", "");
        int slash = arn.indexOf('/');
        Attachable found = null;
        if (arn.startsWith(prefix) && slash > 0) {
            String name = arn.substring(arn.lastIndexOf('/') + 1);
            found = switch (arn.substring(prefix.length(), slash)) {
                case "user" -> account.users().find(name);
                case "group" -> account.groups().find(name);
                case "role" -> account.roles().find(name);
                default -> null;
            };
        }
        if (found == null || !Arns.of(account.id(), found.kind(), found).equals(arn)) {
            throw Refusals.cannotBeFound("The entity with ARN " + arn);
        }
        return found;
    }

    private static List<Grant> of(Account account, Attachable holder) {
        List<Grant> grants = new ArrayList<>();
        holder.inlinePolicies()
                .forEach((name, document) ->
                        grants.add(new Grant(name, null, holder, PolicyParser.parse(document, PolicyKind.IDENTITY))));
        Attachments.all(account, holder)
                .forEach(policy -> grants.add(new Grant(policy.name(), policy.arn(), holder, policy.document())));
        return grants;
    }

    private static List<GroupRow> groups(Account account, UserRow user) {
        return user.groupIds().stream()
                .map(account.groups()::findById)
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<Attachable> identities(Account account, Attachable entity) {
        if (!(entity instanceof GroupRow group)) {
            return List.of(entity);
        }
        List<Attachable> members = new ArrayList<>();
        String prefix = Memberships.prefix(group);
        for (Map.Entry<String, MemberRow> row : account.members().from(prefix)) {
            if (!row.getKey().startsWith(prefix)) {
                break;
            }
            members.add(account.users().findById(row.getValue().userId()));
        }
        members.removeIf(Objects::isNull);
        return members;
    }
}
