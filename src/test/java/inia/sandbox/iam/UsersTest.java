package inia.sandbox.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.EntityAlreadyExistsException;
import software.amazon.awssdk.services.iam.model.ListUsersResponse;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.User;

class UsersTest {
    private final IamSandbox sandbox = new IamSandbox();
    private final IamClient iam = sandbox.admin();

    @AfterEach
    void close() {
        sandbox.close();
    }

    private List<String> names(String pathPrefix) {
        return iam.listUsersPaginator(request -> request.pathPrefix(pathPrefix)).users().stream()
                .map(User::userName)
                .toList();
    }

    @Test
    void makesAUserWithAwsIdAndArn() {
        User user = iam.createUser(request -> request.userName("alice").path("/division/team/"))
                .user();
        assertThat(user.userName()).isEqualTo("alice");
        assertThat(user.path()).isEqualTo("/division/team/");
        assertThat(user.arn()).isEqualTo("arn:aws:iam::123456789012:user/division/team/alice");
        assertThat(user.userId()).matches("AIDA[A-Z2-7]{17}");
        assertThat(user.createDate().getNano()).isZero();
        assertThat(user.hasTags()).isFalse();
        assertThat(iam.getUser(request -> request.userName("alice")).user()).isEqualTo(user);
    }

    @Test
    void putsAUserWithoutAPathAtTheTop() {
        User user = iam.createUser(request -> request.userName("alice")).user();
        assertThat(user.path()).isEqualTo("/");
        assertThat(user.arn()).isEqualTo("arn:aws:iam::123456789012:user/alice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "A.b_c-d+e=f,g@h", "0123456789012345678901234567890123456789012345678901234567890123"})
    void takesNamesAsAwsDoes(String name) {
        assertThat(iam.createUser(request -> request.userName(name)).user().userName())
                .isEqualTo(name);
    }

    @Test
    void findsAUserWhateverTheCaseOfItsNameAndRefusesASecond() {
        iam.createUser(request -> request.userName("Alice"));
        assertThat(iam.getUser(request -> request.userName("ALICE")).user().userName())
                .isEqualTo("Alice");
        assertThatThrownBy(() -> iam.createUser(request -> request.userName("alice")))
                .isInstanceOf(EntityAlreadyExistsException.class)
                .hasMessageContaining("User with name alice already exists.");
    }

    @Test
    void showsWhoCallsWhenNoNameIsGiven() {
        assertThat(iam.getUser().user().userName()).isEqualTo("admin");
        User root = sandbox.root().getUser().user();
        assertThat(root.arn()).isEqualTo("arn:aws:iam::123456789012:root");
        assertThat(root.userId()).isEqualTo("123456789012");
    }

    @Test
    void listsUsersByNameOnePageAtATime() {
        for (String name : List.of("delta", "Bravo", "charlie", "alpha")) {
            iam.createUser(request -> request.userName(name));
        }
        ListUsersResponse first = iam.listUsers(request -> request.maxItems(3));
        assertThat(first.users()).extracting(User::userName).containsExactly("admin", "alpha", "Bravo");
        assertThat(first.isTruncated()).isTrue();
        ListUsersResponse second = iam.listUsers(request -> request.maxItems(3).marker(first.marker()));
        assertThat(second.users()).extracting(User::userName).containsExactly("charlie", "delta");
        assertThat(second.isTruncated()).isFalse();
        assertThat(second.marker()).isNull();
    }

    @Test
    void givesAHundredUsersWhenNotToldHowMany() {
        IntStream.range(0, 120).forEach(i -> iam.createUser(request -> request.userName("user-" + i)));
        assertThat(iam.listUsers().users()).hasSize(100);
        assertThat(names("/")).hasSize(121).doesNotHaveDuplicates();
    }

    @Test
    void goesOnAfterTheMarkerThoughItsUserIsGone() {
        for (String name : List.of("a1", "a2", "a3")) {
            iam.createUser(request -> request.userName(name));
        }
        String marker = iam.listUsers(request -> request.maxItems(1)).marker();
        iam.createUser(request -> request.userName("a0"));
        iam.deleteUser(request -> request.userName("a1"));
        assertThat(iam.listUsers(request -> request.marker(marker)).users())
                .extracting(User::userName)
                .isSorted()
                .contains("a2", "a3")
                .doesNotContain("a1");
    }

    @Test
    void listsUsersBelowAPath() {
        iam.createUser(request -> request.userName("b").path("/x/y/"));
        iam.createUser(request -> request.userName("a").path("/x/"));
        iam.createUser(request -> request.userName("c").path("/xx/"));
        assertThat(names("/x/")).containsExactly("a", "b");
        assertThat(names("/x")).containsExactly("a", "b", "c");
        assertThat(names("/x/y/")).containsExactly("b");
        assertThat(names("/z/")).isEmpty();
        ListUsersResponse first =
                iam.listUsers(request -> request.pathPrefix("/x").maxItems(2));
        assertThat(iam.listUsers(request -> request.pathPrefix("/x").marker(first.marker()))
                        .users())
                .extracting(User::userName)
                .containsExactly("c");
    }

    @Test
    void renamesAUserWhoKeepsItsId() {
        User before = iam.createUser(request -> request.userName("alice")).user();
        iam.updateUser(request -> request.userName("alice").newUserName("Anna").newPath("/new/"));
        User after = iam.getUser(request -> request.userName("anna")).user();
        assertThat(after.userId()).isEqualTo(before.userId());
        assertThat(after.arn()).isEqualTo("arn:aws:iam::123456789012:user/new/Anna");
        assertThat(names("/new/")).containsExactly("Anna");
        assertThatThrownBy(() -> iam.getUser(request -> request.userName("alice")))
                .isInstanceOf(NoSuchEntityException.class)
                .hasMessageContaining("The user with name alice cannot be found.");
    }

    @Test
    void changesOnlyTheCaseOfAName() {
        iam.createUser(request -> request.userName("alice"));
        iam.updateUser(request -> request.userName("alice").newUserName("ALICE"));
        assertThat(names("/")).containsExactly("admin", "ALICE");
    }

    @Test
    void refusesTheNameOfAnotherAndChangesNothing() {
        iam.createUser(request -> request.userName("alice").path("/old/"));
        iam.createUser(request -> request.userName("bob"));
        assertThatThrownBy(() -> iam.updateUser(
                        request -> request.userName("alice").newUserName("bob").newPath("/new/")))
                .isInstanceOf(EntityAlreadyExistsException.class)
                .hasMessageContaining("User with name bob already exists.");
        assertThat(names("/old/")).containsExactly("alice");
    }

    @Test
    void deletesAUser() {
        iam.createUser(request -> request.userName("alice").path("/x/"));
        iam.deleteUser(request -> request.userName("alice"));
        assertThat(names("/")).containsExactly("admin");
        assertThat(names("/x/")).isEmpty();
        iam.createUser(request -> request.userName("alice"));
        assertThat(names("/x/")).isEmpty();
    }
}
