package inia.sandbox.iam;

import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.iam.model.AttachedPolicy;
import software.amazon.awssdk.services.iam.model.GroupDetail;
import software.amazon.awssdk.services.iam.model.ManagedPolicyDetail;
import software.amazon.awssdk.services.iam.model.PolicyDetail;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.RoleDetail;
import software.amazon.awssdk.services.iam.model.UserDetail;

/** Shows users, groups, roles and policies with all that they have. */
final class DetailShapes {
    private DetailShapes() {}

    static UserDetail user(Account account, UserRow row) {
        return UserDetail.builder()
                .path(row.path())
                .userName(row.name())
                .userId(row.id())
                .arn(Arns.of(account.id(), "user", row))
                .createDate(row.created())
                .userPolicyList(inline(row))
                .groupList(row.groupIds().stream()
                        .map(account.groups()::findById)
                        .filter(Objects::nonNull)
                        .map(GroupRow::name)
                        .toList())
                .attachedManagedPolicies(attached(account, row))
                .permissionsBoundary(account.boundaries().shape(row.id()))
                .tags(Shapes.tags(row.tags()))
                .build();
    }

    static GroupDetail group(Account account, GroupRow row) {
        return GroupDetail.builder()
                .path(row.path())
                .groupName(row.name())
                .groupId(row.id())
                .arn(Arns.of(account.id(), "group", row))
                .createDate(row.created())
                .groupPolicyList(inline(row))
                .attachedManagedPolicies(attached(account, row))
                .build();
    }

    static RoleDetail role(Account account, RoleRow row) {
        Role shape = RoleShapes.roleWithUse(account, row);
        return RoleDetail.builder()
                .path(row.path())
                .roleName(row.name())
                .roleId(row.id())
                .arn(shape.arn())
                .createDate(row.created())
                .assumeRolePolicyDocument(shape.assumeRolePolicyDocument())
                .instanceProfileList(row.profileIds().stream()
                        .map(account.profiles()::findById)
                        .filter(Objects::nonNull)
                        .map(profile -> RoleShapes.profileWithBoundary(account, profile))
                        .toList())
                .rolePolicyList(inline(row))
                .attachedManagedPolicies(attached(account, row))
                .permissionsBoundary(shape.permissionsBoundary())
                .roleLastUsed(shape.roleLastUsed())
                .tags(Shapes.tags(row.tags()))
                .build();
    }

    static ManagedPolicyDetail policy(Account account, ManagedPolicy policy) {
        PolicyUseRow use = account.policyUses().of(policy.arn());
        return ManagedPolicyDetail.builder()
                .policyName(policy.name())
                .policyId(policy.id())
                .arn(policy.arn())
                .path(policy.path())
                .defaultVersionId(policy.version())
                .attachmentCount(use.attachments())
                .permissionsBoundaryUsageCount(use.boundaries())
                .isAttachable(true)
                .description(policy.description())
                .createDate(policy.created())
                .updateDate(policy.updated())
                .policyVersionList(policy.versions().stream()
                        .map(version -> PolicyShapes.versionWithDocument(policy, version))
                        .toList())
                .build();
    }

    private static List<PolicyDetail> inline(Attachable of) {
        return of.inlinePolicies().entrySet().stream()
                .map(policy -> PolicyDetail.builder()
                        .policyName(policy.getKey())
                        .policyDocument(Shapes.document(policy.getValue()))
                        .build())
                .toList();
    }

    private static List<AttachedPolicy> attached(Account account, Attachable of) {
        return Attachments.all(account, of).stream().map(Shapes::attached).toList();
    }
}
