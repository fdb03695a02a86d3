package inia.sandbox.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.GetGroupResponse;
import software.amazon.awssdk.services.iam.model.Group;
import software.amazon.awssdk.services.iam.model.ListGroupsForUserResponse;
import software.amazon.awssdk.services.iam.model.ListGroupsResponse;
import software.amazon.awssdk.services.iam.model.User;

class GroupsTest {
    private final IamSandbox sandbox = new IamSandbox();
    private final IamClient iam = sandbox.admin();

    @AfterEach
    void close() {
        sandbox.close();
    }

    private void group(String name, String... users) {
        iam.createGroup(request -> request.groupName(name));
        for (String user : users) {
            iam.createUser(request -> request.userName(user));
            iam.addUserToGroup(request -> request.groupName(name).userName(user));
        }
    }

    private List<String> members(String group) {
        return iam.getGroupPaginator(request -> request.groupName(group)).users().stream()
                .map(User::userName)
                .toList();
    }

    private List<String> groups(String user) {
        return iam.listGroupsForUser(request -> request.userName(user)).groups().stream()
                .map(Group::groupName)
                .toList();
    }

    @Test
    void makesAGroupWithAwsIdAndArn() {
        Group group = iam.createGroup(request -> request.groupName("Devs").path("/x/"))
                .group();
        assertThat(group.groupId()).matches("AGPA[A-Z2-7]{17}");
        assertThat(group.arn()).isEqualTo("arn:aws:iam::123456789012:group/x/Devs");
        assertThat(group.createDate().getNano()).isZero();
        GetGroupResponse got = iam.getGroup(request -> request.groupName("devs"));
        assertThat(got.group()).isEqualTo(group);
        assertThat(got.users()).isEmpty();
        assertThat(got.isTruncated()).isFalse();
    }

    @Test
    void listsGroupsByNameAndBelowAPathOnePageAtATime() {
        for (String name : List.of("c", "B", "a")) {
            iam.createGroup(request -> request.groupName(name).path("/" + name + "/"));
        }
        ListGroupsResponse first = iam.listGroups(request -> request.maxItems(2));
        assertThat(first.groups()).extracting(Group::groupName).containsExactly("a", "B");
        assertThat(iam.listGroups(request -> request.marker(first.marker())).groups())
                .extracting(Group::groupName)
                .containsExactly("c");
        assertThat(iam.listGroups(request -> request.pathPrefix("/B")).groups())
                .extracting(Group::groupName)
                .containsExactly("B");
    }

    @Test
    void putsUsersIntoAGroupAndTakesThemOut() {
        group("devs", "bob", "Alice");
        iam.addUserToGroup(request -> request.groupName("devs").userName("bob"));
        assertThat(members("devs")).containsExactly("Alice", "bob");
        iam.removeUserFromGroup(request -> request.groupName("DEVS").userName("BOB"));
        iam.removeUserFromGroup(request -> request.groupName("devs").userName("bob"));
        assertThat(members("devs")).containsExactly("Alice");
        assertThat(groups("bob")).isEmpty();
    }

    @Test
    void listsTheUsersOfAGroupOnePageAtATime() {
        group("devs", IntStream.range(0, 5).mapToObj(i -> "user-" + i).toArray(String[]::new));
        group("other", "zed");
        GetGroupResponse first =
                iam.getGroup(request -> request.groupName("devs").maxItems(3));
        assertThat(first.users()).hasSize(3);
        GetGroupResponse second =
                iam.getGroup(request -> request.groupName("devs").maxItems(3).marker(first.marker()));
        assertThat(second.users()).extracting(User::userName).containsExactly("user-3", "user-4");
        assertThat(second.isTruncated()).isFalse();
    }

    @Test
    void listsTheGroupsOfAUserByName() {
        iam.createUser(request -> request.userName("bob"));
        for (String name : List.of("c", "B", "a")) {
            group(name);
            iam.addUserToGroup(request -> request.groupName(name).userName("bob"));
        }
        assertThat(groups("bob")).containsExactly("a", "B", "c");
        ListGroupsForUserResponse first =
                iam.listGroupsForUser(request -> request.userName("bob").maxItems(2));
        assertThat(first.isTruncated()).isTrue();
        assertThat(iam.listGroupsForUser(request -> request.userName("bob").marker(first.marker()))
                        .groups())
                .extracting(Group::groupName)
                .containsExactly("c");
    }

    @Test
    void keepsMembersThroughNewNames() {
        group("devs", "bob", "zoe");
        iam.updateUser(request -> request.userName("bob").newUserName("zzz"));
        iam.updateGroup(
                request -> request.groupName("devs").newGroupName("engineers").newPath("/e/"));
        assertThat(members("engineers")).containsExactly("zoe", "zzz");
        assertThat(groups("zzz")).containsExactly("engineers");
        assertThat(iam.listGroups(request -> request.pathPrefix("/e/")).groups())
                .hasSize(1);
        iam.removeUserFromGroup(request -> request.groupName("engineers").userName("zzz"));
        assertThat(members("engineers")).containsExactly("zoe");
    }

    @Test
    void deletesAnEmptyGroup() {
        group("devs", "bob");
        iam.removeUserFromGroup(request -> request.groupName("devs").userName("bob"));
        iam.deleteGroup(request -> request.groupName("devs"));
        assertThat(iam.listGroups().groups()).isEmpty();
    }
}
