package inia.sandbox.iam;

import java.util.List;
import software.amazon.awssdk.services.iam.model.InstanceProfile;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.RoleLastUsed;

/** Shows roles and instance profiles as the shapes of the API. */
final class RoleShapes {
    private RoleShapes() {}

    /** A role as lists show one: without tags. */
    static Role role(Account account, RoleRow row) {
        return roleBuilder(account, row).build();
    }

    /** A role with its tags, as {@code CreateRole} shows one. */
    static Role roleWithTags(Account account, RoleRow row) {
        return tagged(account, row).build();
    }

    /** A role with its tags and its last use, as {@code GetRole} shows one. */
    static Role roleWithUse(Account account, RoleRow row) {
        RoleUseRow use = account.roleUses().get(row.id());
        RoleLastUsed.Builder last = RoleLastUsed.builder();
        if (use != null) {
            last.lastUsedDate(use.at()).region(use.region());
        }
        return tagged(account, row).roleLastUsed(last.build()).build();
    }

    private static Role.Builder tagged(Account account, RoleRow row) {
        Role.Builder builder = roleBuilder(account, row)
                .permissionsBoundary(account.boundaries().shape(row.id()));
        return row.tags().isEmpty() ? builder : builder.tags(Shapes.tags(row.tags()));
    }

    /** A text that is no document, which an open sandbox takes, is shown as it is. */
    private static String trust(Account account, RoleRow row) {
        String trust = account.principalIds().shown(row.trust());
        return trust.stripLeading().startsWith("{") ? Shapes.document(trust) : trust;
    }

    private static Role.Builder roleBuilder(Account account, RoleRow row) {
        return Role.builder()
                .path(row.path())
                .roleName(row.name())
                .roleId(row.id())
                .arn(Arns.of(account.id(), "role", row))
                .createDate(row.created())
                .assumeRolePolicyDocument(trust(account, row))
                .description(row.description())
                .maxSessionDuration(row.maxSession());
    }

    /** An instance profile as lists show one: with its role, without tags. */
    static InstanceProfile profile(Account account, InstanceProfileRow row) {
        return profileBuilder(account, row).build();
    }

    /** An instance profile whose role is shown with its boundary. */
    static InstanceProfile profileWithBoundary(Account account, InstanceProfileRow row) {
        InstanceProfile shape = profile(account, row);
        List<Role> roles = shape.roles().stream()
                .map(role -> role.toBuilder()
                        .permissionsBoundary(account.boundaries().shape(role.roleId()))
                        .build())
                .toList();
        return shape.toBuilder().roles(roles).build();
    }

    /** An instance profile with its tags, also if it has none. */
    static InstanceProfile profileWithTags(Account account, InstanceProfileRow row) {
        return profileBuilder(account, row).tags(Shapes.tags(row.tags())).build();
    }

    private static InstanceProfile.Builder profileBuilder(Account account, InstanceProfileRow row) {
        RoleRow role = row.roleId() == null ? null : account.roles().findById(row.roleId());
        return InstanceProfile.builder()
                .path(row.path())
                .instanceProfileName(row.name())
                .instanceProfileId(row.id())
                .arn(Arns.of(account.id(), "instance-profile", row))
                .createDate(row.created())
                .roles(role == null ? List.<Role>of() : List.of(role(account, role)));
    }
}
