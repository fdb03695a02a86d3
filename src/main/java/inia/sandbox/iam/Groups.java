package inia.sandbox.iam;

import inia.sandbox.call.Call;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.iam.model.CreateGroupRequest;
import software.amazon.awssdk.services.iam.model.CreateGroupResponse;
import software.amazon.awssdk.services.iam.model.DeleteGroupRequest;
import software.amazon.awssdk.services.iam.model.DeleteGroupResponse;
import software.amazon.awssdk.services.iam.model.GetGroupRequest;
import software.amazon.awssdk.services.iam.model.GetGroupResponse;
import software.amazon.awssdk.services.iam.model.ListGroupsRequest;
import software.amazon.awssdk.services.iam.model.ListGroupsResponse;
import software.amazon.awssdk.services.iam.model.UpdateGroupRequest;
import software.amazon.awssdk.services.iam.model.UpdateGroupResponse;

/** Operations on groups of users. */
public final class Groups {
    private final Accounts accounts;

    Groups(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Makes a group. */
    public CreateGroupResponse createGroup(CreateGroupRequest request, Call call) {
        accounts.checks()
                .name("groupName", request.groupName(), Checks.NAME)
                .path("path", request.path())
                .done();
        Account account = accounts.of(call);
        GroupRow group = new GroupRow(
                request.groupName(),
                request.path() == null ? "/" : request.path(),
                UniqueIds.group(account.id()),
                Users.seconds(call),
                List.of(),
                Map.of());
        accounts.change(() -> {
            if (account.groups().size() >= Quotas.GROUPS_PER_ACCOUNT
                    && account.groups().find(group.name()) == null) {
                throw Refusals.quotaExceeded("GroupsPerAccount", Quotas.GROUPS_PER_ACCOUNT);
            }
            account.groups().add(group);
            return group;
        });
        return CreateGroupResponse.builder().group(Shapes.group(account, group)).build();
    }

    /** Shows a group and who is in it, in the order of names. */
    public GetGroupResponse getGroup(GetGroupRequest request, Call call) {
        accounts.checks()
                .name("groupName", request.groupName(), Checks.NAME)
                .paging(request.marker(), request.maxItems())
                .done();
        Account account = accounts.of(call);
        GroupRow group = account.groups().get(request.groupName());
        Page<MemberRow> page =
                Page.of(account.members(), Memberships.prefix(group), request.marker(), request.maxItems());
        return GetGroupResponse.builder()
                .group(Shapes.group(account, group))
                .users(page.items().stream()
                        .map(member -> account.users().findById(member.userId()))
                        .filter(Objects::nonNull)
                        .map(user -> Shapes.user(account, user))
                        .toList())
                .isTruncated(page.truncated())
                .marker(page.marker())
                .build();
    }

    /** Lists groups, in the order of their names. */
    public ListGroupsResponse listGroups(ListGroupsRequest request, Call call) {
        accounts.checks()
                .pathPrefix(request.pathPrefix())
                .paging(request.marker(), request.maxItems())
                .done();
        Account account = accounts.of(call);
        Page<GroupRow> page = account.groups().page(request.pathPrefix(), request.marker(), request.maxItems());
        return ListGroupsResponse.builder()
                .groups(page.map(group -> Shapes.group(account, group)))
                .isTruncated(page.truncated())
                .marker(page.marker())
                .build();
    }

    /** Changes a group's name or path; the id stays, and with it users and policies. */
    public UpdateGroupResponse updateGroup(UpdateGroupRequest request, Call call) {
        accounts.checks()
                .name("groupName", request.groupName(), Checks.NAME)
                .optionalName("newGroupName", request.newGroupName(), Checks.NAME)
                .path("newPath", request.newPath())
                .done();
        Account account = accounts.of(call);
        return accounts.changePolicies(account, () -> {
            GroupRow before = account.groups().get(request.groupName());
            GroupRow after = before.withName(
                    request.newGroupName() == null ? before.name() : request.newGroupName(),
                    request.newPath() == null ? before.path() : request.newPath());
            account.groups().rename(before, after);
            return UpdateGroupResponse.builder().build();
        });
    }

    /** Deletes a group that has no users and policies any more. */
    public DeleteGroupResponse deleteGroup(DeleteGroupRequest request, Call call) {
        accounts.checks().name("groupName", request.groupName(), Checks.NAME).done();
        Account account = accounts.of(call);
        return accounts.change(() -> {
            GroupRow group = account.groups().get(request.groupName());
            if (!Page.of(account.members(), Memberships.prefix(group), null, 1)
                    .items()
                    .isEmpty()) {
                throw Refusals.deleteConflict("remove users from group");
            }
            if (!group.policyArns().isEmpty()) {
                throw Refusals.deleteConflict("detach all policies");
            }
            if (!group.inlinePolicies().isEmpty()) {
                throw Refusals.deleteConflict("delete policies");
            }
            account.groups().remove(group);
            return DeleteGroupResponse.builder().build();
        });
    }
}
