package inia.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inia.client.Canned;
import inia.client.CannedServer;
import inia.client.NotSentException;
import inia.client.ParameterException;
import inia.resource.iam.IamService;
import inia.resource.iam.User;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CollectionTest {
    private final InSandbox sandbox = new InSandbox();
    private final IamService iam = Resources.of(IamService.class, sandbox.client("iam"));
    private ResourceCollection<User> users;

    @BeforeEach
    void createUsers() {
        for (int i = 0; i < 7; i++) {
            iam.user("user" + i).create(user -> user.path("/team/"));
        }
        sandbox.operations();
        users = iam.users().filter("PathPrefix", "/team/");
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    private static List<String> names(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "user" + i).toList();
    }

    @Test
    void asksForAPageWhenItsFirstItemIsWanted() {
        Iterator<User> iterator = users.pageSize(3).iterator();
        assertThat(sandbox.operations()).isEmpty();
        for (int i = 0; i < 3; i++) {
            iterator.next();
        }
        assertThat(sandbox.operations()).hasSize(1);
        assertThat(iterator.hasNext()).isTrue();
        assertThat(sandbox.operations()).hasSize(1);
        List<User> rest = new ArrayList<>();
        iterator.forEachRemaining(rest::add);
        assertThat(rest).extracting(User::name).isEqualTo(names(3, 7));
        assertThat(sandbox.operations()).hasSize(1);
        assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void neverAsksForAPageMoreThanItsLimitNeeds() {
        assertThat(users.pageSize(3).limit(3)).extracting(User::name).isEqualTo(names(0, 3));
        assertThat(sandbox.operations()).hasSize(1);
        assertThat(users.pageSize(3).limit(4).toList()).hasSize(4);
        assertThat(sandbox.operations()).hasSize(2);
        assertThat(users.limit(0).toList()).isEmpty();
        assertThat(users.limit(0).isEmpty()).isTrue();
        assertThat(sandbox.operations()).isEmpty();
        assertThat(users.limit(5).limit(2).limit(9).toList()).hasSize(2);
    }

    @Test
    void givesPagesAsAwsDoes() {
        List<List<User>> pages = new ArrayList<>();
        users.pageSize(3).limit(5).pages().forEach(pages::add);
        assertThat(pages).extracting(List::size).containsExactly(3, 2);
    }

    @Test
    void countsAndLooksForTheFirst() {
        assertThat(users.count()).isEqualTo(7);
        assertThat(users.pageSize(2).limit(3).count()).isEqualTo(3);
        assertThat(users.first()).contains(iam.user("user0"));
        assertThat(users.isEmpty()).isFalse();
        assertThat(iam.users().filter("PathPrefix", "/none/").first()).isEmpty();
        assertThat(iam.users().filter("PathPrefix", "/none/").isEmpty()).isTrue();
    }

    @Test
    void streamsInOrderAndLazily() {
        assertThat(users.pageSize(2).stream().map(User::name).limit(2).toList()).isEqualTo(names(0, 2));
        assertThat(sandbox.operations()).hasSize(1);
        assertThat(users.pageSize(2).stream().parallel().map(User::arn).toList())
                .hasSize(7);
        assertThat(sandbox.operations()).containsOnly("ListUsers");
    }

    @Test
    void givesEachOnceToAParallelStream() {
        try (CannedServer server = CannedServer.answering(request -> {
            int page = request.body().contains("Marker=p")
                    ? Integer.parseInt(request.body().replaceAll("(?s).*Marker=p(\\d+).*", "$1"))
                    : 0;
            return Canned.users(page * 100, page * 100 + 100, page < 49 ? "p" + (page + 1) : null);
        })) {
            IamService there = Resources.of(IamService.class, Canned.client("iam", server));
            List<String> parallel =
                    there.users().stream().parallel().map(User::name).toList();
            assertThat(parallel)
                    .isEqualTo(
                            IntStream.range(0, 5000).mapToObj(i -> "user" + i).toList());
            assertThat(server.requests()).hasSize(50);
        }
    }

    @Test
    void leavesACollectionAsItWasAtEachStep() {
        ResourceCollection<User> all = users.all();
        all.limit(1);
        all.filter("PathPrefix", "/none/");
        assertThat(all.toList()).hasSize(7);
        assertThat(all.toList()).hasSize(7);
    }

    @Test
    void fillsAttributesFromThePage() {
        assertThat(users.toList().get(0).createDate()).isNotNull();
        assertThat(sandbox.operations()).containsExactly("ListUsers");
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> users.limit(-1)).isInstanceOf(NotSentException.class);
        assertThatThrownBy(() -> users.pageSize(0))
                .isInstanceOf(NotSentException.class)
                .hasMessageContaining("at least 1");
        assertThatThrownBy(() -> users.filter("PathPrefix", "/", "MaxItems")).isInstanceOf(NotSentException.class);
        assertThatThrownBy(() -> iam.user("user0")
                        .accessKeys()
                        .filter("UserName", "user1")
                        .first())
                .isInstanceOf(ParameterException.class)
                .hasMessage(
                        "ListAccessKeys: UserName can't be given here, iam.User(name=\"user0\") knows it. Leave it out.");
        assertThat(sandbox.operations()).isEmpty();
    }

    @Test
    void stopsWhereAwsWouldGoRoundInCircles() {
        try (CannedServer circle = CannedServer.answering(request -> Canned.users(0, 2, "again"))) {
            IamService there = Resources.of(IamService.class, Canned.client("iam", circle));
            assertThatThrownBy(() -> there.users().count())
                    .isInstanceOf(NotSentException.class)
                    .hasMessageContaining("named the same next page twice (again)");
        }
    }

    @Test
    void passesOverPagesThatAreEmpty() {
        try (CannedServer server = CannedServer.answering(
                request -> request.body().contains("Marker=2") ? Canned.users(0, 1, null) : Canned.users(0, 0, "2"))) {
            IamService there = Resources.of(IamService.class, Canned.client("iam", server));
            assertThat(there.users().isEmpty()).isFalse();
            assertThat(there.users().first()).get().extracting(User::name).isEqualTo("user0");
        }
    }
}
