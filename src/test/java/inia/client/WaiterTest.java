package inia.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WaiterTest {
    private volatile CannedServer.Answer answer = Canned.iam("GetUser", "<User><UserName>alice</UserName></User>");
    private final CannedServer server = CannedServer.answering(request -> answer);
    private final Client client = Canned.client("iam", server);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void asksUntilItHasComeAbout() {
        Waiter waiter = client.waiter("user_exists");
        assertThat(waiter).hasToString("UserExists waiter: asks GetUser; .await(Map.of(\"Name\", value))");
        waiter.await(Map.of("UserName", "alice"));
        assertThat(server.requests())
                .singleElement()
                .satisfies(request -> assertThat(request.action()).isEqualTo("GetUser"));
    }

    @Test
    void saysWhatDidNotComeAboutAndWhy() {
        answer = Canned.refusal(403, "AccessDenied", "You may not look.");
        assertThatThrownBy(() -> client.waiter("UserExists").await(Map.of("UserName", "alice")))
                .isInstanceOfSatisfying(
                        WaiterException.class,
                        failed -> assertThat(failed.waiter()).isEqualTo("UserExists"))
                .hasNoCause()
                .hasMessageStartingWith("UserExists did not come about for {\"UserName\": \"alice\"}: ")
                .hasMessageContaining("You may not look.");
        assertThatThrownBy(() -> client.waiter("user_exists").await(Map.of("UserNme", "alice")))
                .isInstanceOf(ParameterException.class)
                .hasMessageStartingWith("GetUser has no parameter 'UserNme'. Did you mean 'UserName'?");
        assertThatThrownBy(() -> client.waiter("user_exist"))
                .isInstanceOf(UnknownNameException.class)
                .hasMessageStartingWith("iam has no waiter 'user_exist'. Did you mean 'UserExists'?");
    }
}
