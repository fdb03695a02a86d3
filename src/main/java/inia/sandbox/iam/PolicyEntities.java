package inia.sandbox.iam;

import inia.sandbox.call.Call;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import software.amazon.awssdk.services.iam.model.ListEntitiesForPolicyRequest;
import software.amazon.awssdk.services.iam.model.ListEntitiesForPolicyResponse;
import software.amazon.awssdk.services.iam.model.PolicyGroup;
import software.amazon.awssdk.services.iam.model.PolicyRole;
import software.amazon.awssdk.services.iam.model.PolicyUser;

/** Tells who uses a managed policy. */
public final class PolicyEntities {
    private static final List<String> FILTERS =
            List.of("User", "Role", "Group", "LocalManagedPolicy", "AWSManagedPolicy");

    private final Accounts accounts;
    private final Set<String> whole = ConcurrentHashMap.newKeySet();

    PolicyEntities(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Lists the users, groups and roles that a policy is attached to or bounds. */
    public ListEntitiesForPolicyResponse listEntitiesForPolicy(ListEntitiesForPolicyRequest request, Call call) {
        String filter = request.entityFilterAsString();
        new Checks()
                .policyArn(request.policyArn())
                .oneOf("entityFilter", filter, FILTERS)
                .oneOf("policyUsageFilter", request.policyUsageFilterAsString(), PolicyUsage.NAMES)
                .pathPrefix(request.pathPrefix())
                .paging(request.marker(), request.maxItems())
                .done();
        Account account = accounts.of(call);
        ManagedPolicy policy = Policies.get(account, request.policyArn());
        ListEntitiesForPolicyResponse.Builder response = ListEntitiesForPolicyResponse.builder();
        if (excludes(filter, policy)) {
            return response.policyGroups(List.of())
                    .policyRoles(List.of())
                    .policyUsers(List.of())
                    .isTruncated(false)
                    .build();
        }
        complete(account);
        String kind = filter == null || filter.endsWith("Policy") ? null : filter.toLowerCase(Locale.ROOT);
        Page<Attachable> page = account.policyUses()
                .page(policy.arn(), kind, request.marker(), request.maxItems(), use -> pick(account, use, request));
        return response.policyGroups(
                        of(page, "group").map(PolicyEntities::group).toList())
                .policyRoles(of(page, "role").map(PolicyEntities::role).toList())
                .policyUsers(of(page, "user").map(PolicyEntities::user).toList())
                .isTruncated(page.truncated())
                .marker(page.marker())
                .build();
    }

    /** Finds, once, who uses policies in a state that an earlier version wrote. */
    private void complete(Account account) {
        if (whole.add(account.id()) && !account.policyUses().isWhole()) {
            accounts.change(() -> {
                account.users().forEach(user -> find(account, user));
                account.groups().forEach(group -> find(account, group));
                account.roles().forEach(role -> find(account, role));
            });
        }
    }

    private static void find(Account account, Attachable entity) {
        entity.policyArns().forEach(arn -> account.policyUses().find(arn, entity, PolicyUsage.PERMISSIONS));
        String boundary = account.boundaries().of(entity.id());
        if (boundary != null) {
            account.policyUses().find(boundary, entity, PolicyUsage.BOUNDARY);
        }
    }

    /** Whether the filter asks for policies of the other kind. */
    private static boolean excludes(String filter, ManagedPolicy policy) {
        return "LocalManagedPolicy".equals(filter) && policy instanceof AwsPolicy
                || "AWSManagedPolicy".equals(filter) && policy instanceof CustomerPolicy;
    }

    private static Attachable pick(Account account, PolicyEntityRow use, ListEntitiesForPolicyRequest request) {
        Attachable entity = account.attachable(use.kind(), use.id());
        boolean passes = entity != null
                && use.usage().passes(request.policyUsageFilterAsString())
                && (request.pathPrefix() == null || entity.path().startsWith(request.pathPrefix()));
        // Who has the policy both attached and as the boundary is told once: for the attachment.
        boolean again = passes
                && request.policyUsageFilterAsString() == null
                && use.usage() == PolicyUsage.BOUNDARY
                && entity.policyArns().contains(request.policyArn());
        return passes && !again ? entity : null;
    }

    private static Stream<Attachable> of(Page<Attachable> page, String kind) {
        return page.items().stream().filter(entity -> entity.kind().equals(kind));
    }

    private static PolicyGroup group(Entity entity) {
        return PolicyGroup.builder()
                .groupName(entity.name())
                .groupId(entity.id())
                .build();
    }

    private static PolicyRole role(Entity entity) {
        return PolicyRole.builder().roleName(entity.name()).roleId(entity.id()).build();
    }

    private static PolicyUser user(Entity entity) {
        return PolicyUser.builder().userName(entity.name()).userId(entity.id()).build();
    }
}
