package inia.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PaginatorTest {
    private volatile boolean endless;
    private final CannedServer server = CannedServer.answering(request -> endless
            ? Canned.users(0, 3, "same")
            : request.body().contains("Marker=p2") ? Canned.users(3, 5, null) : Canned.users(0, 3, "p2"));
    private final Client client = Canned.client("iam", server);
    private final Paginator users = client.paginator("list_users");

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void listsEveryPageAndAsksForNoneBeforeItIsWanted() {
        PageIterable pages = users.pageSize(3).paginate("PathPrefix", "/");
        assertThat(server.requests()).isEmpty();
        assertThat(pages.search("Users[].UserName").limit(3).toList()).containsExactly("user0", "user1", "user2");
        assertThat(server.requests())
                .singleElement()
                .satisfies(request -> assertThat(request.body()).contains("MaxItems=3", "PathPrefix=%2F"));
        assertThat(pages.items()).hasSize(5);
        assertThat(pages.resumeToken()).isEmpty();
    }

    @Test
    void endsInTheMiddleOfAPageAndGoesOnThere() {
        Map<String, Object> some = users.maxItems(4).paginate().buildFullResult();
        assertThat(Search.in(some, "Users[].UserName")).isEqualTo(List.of("user0", "user1", "user2", "user3"));
        String token = (String) some.get("NextToken");
        assertThat(new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8))
                .isEqualTo("{\"Marker\":\"p2\",\"boto_truncate_amount\":1}");
        PageIterable rest = users.startingToken(token).paginate();
        assertThat(rest.search("Users[].UserName")).containsExactly("user4");
        assertThat(users.startingToken("p2").paginate().items()).hasSize(2);
    }

    @Test
    void asksForNoFurtherPageWhereEnoughWasGiven() {
        PageIterable pages = users.maxItems(3).paginate();
        assertThat(pages.items()).hasSize(3);
        assertThat(server.requests()).hasSize(1);
        assertThat(pages.resumeToken()).isPresent();
    }

    @Test
    void refusesATokenThatIsNamedAgain() {
        endless = true;
        assertThatThrownBy(() -> users.paginate().pages())
                .isInstanceOf(NotSentException.class)
                .hasMessageContaining("the same next page twice (same)");
    }

    @Test
    void knowsWhichOperationsComeInPages() {
        assertThat(client.canPaginate("list_users")).isTrue();
        assertThat(client.canPaginate("get_user")).isFalse();
        assertThat(client.paginator("get_group").nonAggregateKeys()).containsExactly("Group");
        assertThatThrownBy(() -> client.paginator("get_user")).isInstanceOf(NotSentException.class);
    }
}
