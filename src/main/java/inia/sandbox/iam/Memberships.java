package inia.sandbox.iam;

import inia.sandbox.call.Call;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.iam.model.AddUserToGroupRequest;
import software.amazon.awssdk.services.iam.model.AddUserToGroupResponse;
import software.amazon.awssdk.services.iam.model.ListGroupsForUserRequest;
import software.amazon.awssdk.services.iam.model.ListGroupsForUserResponse;
import software.amazon.awssdk.services.iam.model.RemoveUserFromGroupRequest;
import software.amazon.awssdk.services.iam.model.RemoveUserFromGroupResponse;

/** Operations on who is in which group. */
public final class Memberships {
    private final Accounts accounts;

    Memberships(Accounts accounts) {
        this.accounts = accounts;
    }

    /** What the keys of a group's members begin with. */
    static String prefix(GroupRow group) {
        return group.id() + "/";
    }

    static String key(String groupId, UserRow user) {
        return groupId + "/" + Directory.key(user.name());
    }

    /** Puts a user into a group; one who is in it stays in it. */
    public AddUserToGroupResponse addUserToGroup(AddUserToGroupRequest request, Call call) {
        accounts.checks()
                .name("groupName", request.groupName(), Checks.NAME)
                .name("userName", request.userName(), Checks.NAME)
                .done();
        Account account = accounts.of(call);
        return accounts.changePolicies(account, () -> {
            UserRow user = account.users().get(request.userName());
            GroupRow group = account.groups().get(request.groupName());
            if (!user.groupIds().contains(group.id())) {
                add(account, user, group);
            }
            return AddUserToGroupResponse.builder().build();
        });
    }

    private static void add(Account account, UserRow user, GroupRow group) {
        if (user.groupIds().size() >= Quotas.GROUPS_PER_USER) {
            throw Refusals.quotaExceeded("GroupsPerUser", Quotas.GROUPS_PER_USER);
        }
        List<String> groupIds = new ArrayList<>(user.groupIds());
        groupIds.add(group.id());
        account.users().update(user.withGroupIds(groupIds));
        account.members().put(key(group.id(), user), new MemberRow(user.id()));
    }

    /** Takes a user out of a group; one who is not in it stays out. */
    public RemoveUserFromGroupResponse removeUserFromGroup(RemoveUserFromGroupRequest request, Call call) {
        accounts.checks()
                .name("groupName", request.groupName(), Checks.NAME)
                .name("userName", request.userName(), Checks.NAME)
                .done();
        Account account = accounts.of(call);
        return accounts.changePolicies(account, () -> {
            UserRow user = account.users().get(request.userName());
            GroupRow group = account.groups().get(request.groupName());
            List<String> groupIds = new ArrayList<>(user.groupIds());
            if (groupIds.remove(group.id())) {
                account.users().update(user.withGroupIds(groupIds));
                account.members().remove(key(group.id(), user));
            }
            return RemoveUserFromGroupResponse.builder().build();
        });
    }

    /** Lists the groups that a user is in, in the order of their names. */
    public ListGroupsForUserResponse listGroupsForUser(ListGroupsForUserRequest request, Call call) {
        accounts.checks()
                .name("userName", request.userName(), Checks.NAME)
                .paging(request.marker(), request.maxItems())
                .done();
        Account account = accounts.of(call);
        List<GroupRow> groups = account.users().get(request.userName()).groupIds().stream()
                .map(account.groups()::findById)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(group -> Directory.key(group.name())))
                .toList();
        Page<GroupRow> page = Page.of(groups, request.marker(), request.maxItems());
        return ListGroupsForUserResponse.builder()
                .groups(page.map(group -> Shapes.group(account, group)))
                .isTruncated(page.truncated())
                .marker(page.marker())
                .build();
    }
}
