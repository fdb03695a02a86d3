package inia.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class WaiterTest {
    private static final CannedServer.Answer ALICE = Canned.iam("GetUser", "<User><UserName>alice</UserName></User>");
    private static final CannedServer.Answer NOBODY = Canned.refusal(404, "NoSuchEntity", "There is no alice.");

    private volatile Function<Integer, CannedServer.Answer> answers = asked -> ALICE;
    private final List<CallRecord> calls = new ArrayList<>();
    private final CannedServer server = CannedServer.answering(
            request -> answers.apply(this.server().requests().size()));
    private final Client client = Canned.client("iam", Canned.settings(server).withListener(calls::add));

    private CannedServer server() {
        return server;
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** What boto3 knows: service, name, operation, seconds between two questions, how many at most. */
    @ParameterizedTest
    @CsvFileSource(resources = "waiters.txt", delimiter = ' ')
    void hasEveryWaiterThatPythonHas(String service, String name, String operation, int seconds, int attempts) {
        Client client = Offline.client(service);
        String python = Names.snake(name);
        assertThat(client.waiters()).contains(python);
        Waiter waiter = client.waiter(python);
        assertThat(waiter.name()).isEqualTo(name);
        assertThat(waiter.operation().name()).isEqualTo(operation);
        assertThat(waiter.delay()).isEqualTo(Duration.ofSeconds(seconds));
        assertThat(waiter.maxAttempts()).isEqualTo(attempts);
        assertThat(client.waiter(name)).hasToString(waiter.toString());
    }

    @Test
    void asksUntilItHasComeAbout() {
        answers = asked -> asked < 3 ? NOBODY : ALICE;
        Waiter waiter = client.waiter("user_exists");
        assertThat(waiter).hasToString("UserExists waiter: asks GetUser every 1 s, 20 times at most");
        Result found = waiter.delay(0.001).await("UserName", "alice");
        assertThat(found.search("User.UserName")).isEqualTo("alice");
        assertThat(server.requests())
                .hasSize(3)
                .allMatch(request -> request.action().equals("GetUser"));
    }

    @Test
    void tellsOfEachQuestion() {
        answers = asked -> asked < 2 ? NOBODY : ALICE;
        client.waiter("user_exists").delay(Duration.ZERO).maxAttempts(5).await(Map.of("UserName", "alice"));
        client.call("get_user", "UserName", "alice");
        assertThat(calls)
                .extracting(call -> call.poll().map(Poll::toString).orElse("none"))
                .containsExactly("UserExists 1/5", "UserExists 2/5", "none");
        assertThat(calls.get(0).toString())
                .contains(" ms (UserExists 1/5): GetUser was refused: There is no alice. (NoSuchEntity, HTTP 404)");
    }

    @Test
    void changesNothingButGivesAnotherWithEachSetting() {
        Waiter usual = client.waiter("UserExists");
        Waiter quick = usual.delay(2).maxAttempts(3);
        assertThat(quick.delay()).hasSeconds(2);
        assertThat(quick.maxAttempts()).isEqualTo(3);
        assertThat(usual.delay()).hasSeconds(1);
        assertThat(usual.maxAttempts()).isEqualTo(20);
        assertThatThrownBy(() -> usual.delay(-1))
                .isInstanceOf(NotSentException.class)
                .hasMessageContaining("at least 0");
        assertThatThrownBy(() -> usual.maxAttempts(0))
                .isInstanceOf(NotSentException.class)
                .hasMessage("maxAttempts takes a count of at least 1, but was given 0");
    }

    @Test
    void saysHowLongItAskedInVain() {
        answers = asked -> NOBODY;
        Waiter waiter = client.waiter("user_exists").delay(0.05).maxAttempts(3);
        WaiterException failed = catchThrowableOfType(WaiterException.class, () -> waiter.await("UserName", "alice"));
        assertThat(failed)
                .hasNoCause()
                .hasMessageMatching("UserExists did not come about for \\{\"UserName\": \"alice\"}: asked 3 times in"
                        + " [0-9.]+ s, which is all that was allowed\\. The last answer: GetUser was refused: There is"
                        + " no alice\\. \\(NoSuchEntity, HTTP 404\\) To wait longer: .*");
        assertThat(failed.attempts()).isEqualTo(3);
        assertThat(failed.waiter()).isEqualTo("UserExists");
        assertThat(failed.lastResponse()).isEmpty();
        assertThat(failed.lastError()).get().isInstanceOf(AwsException.class);
    }

    @Test
    void givesUpAtOnceWhereTheAnswerIsNoneThatItKnows() {
        answers = asked -> Canned.refusal(403, "AccessDenied", "You may not look.");
        assertThatThrownBy(() -> client.waiter("UserExists").await("UserName", "alice"))
                .isInstanceOfSatisfying(
                        WaiterException.class,
                        failed -> assertThat(failed.reason())
                                .isEqualTo("GetUser was refused: You may not look. (AccessDenied, HTTP 403)"))
                .hasMessage("UserExists did not come about for {\"UserName\": \"alice\"}: GetUser was refused:"
                        + " You may not look. (AccessDenied, HTTP 403) (asked once)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stack_create_complete | CREATE_IN_PROGRESS,ROLLBACK_COMPLETE"
                        + " | Stacks[].StackStatus is ROLLBACK_COMPLETE, so it never will",
                "stack_create_complete | CREATE_IN_PROGRESS,CREATE_COMPLETE | ",
                "stack_delete_complete | DELETE_IN_PROGRESS,DELETE_FAILED"
                        + " | Stacks[].StackStatus is DELETE_FAILED, so it never will"
            })
    void knowsStatesThatHaveNoWayBack(String waiter, String states, String reason) {
        String[] statuses = states.split(",");
        answers = asked -> CannedServer.Answer.xml("<DescribeStacksResponse><DescribeStacksResult><Stacks><member>"
                + "<StackStatus>" + statuses[asked - 1] + "</StackStatus></member></Stacks></DescribeStacksResult>"
                + "</DescribeStacksResponse>");
        Waiter quick = Canned.client("cloudformation", server).waiter(waiter).delay(0);
        if (reason == null) {
            assertThat(quick.await("StackName", "s").search("Stacks[0].StackStatus"))
                    .isEqualTo("CREATE_COMPLETE");
        } else {
            WaiterException failed = catchThrowableOfType(WaiterException.class, () -> quick.await("StackName", "s"));
            assertThat(failed.reason()).isEqualTo(reason);
            assertThat(failed).hasMessageEndingWith(reason + " (asked 2 times)");
            assertThat(failed.lastResponse())
                    .get()
                    .satisfies(last ->
                            assertThat(last.search("Stacks[].StackStatus")).isEqualTo(List.of(statuses[1])));
        }
    }

    @Test
    void countsThatSomethingIsGoneAsAnAnswer() {
        answers = asked -> new CannedServer.Answer(404, "", Map.of());
        Result gone = Canned.client("s3", server).waiter("bucket_not_exists").await("Bucket", "b");
        assertThat(gone.search("ResponseMetadata.HTTPStatusCode")).isEqualTo(404);
    }

    @Test
    void refusesWhatCannotBeAsked() {
        assertThatThrownBy(() -> client.waiter("user_exists").await(Map.of("UserNme", "alice")))
                .isInstanceOf(ParameterException.class)
                .hasMessageStartingWith("GetUser has no parameter 'UserNme'. Did you mean 'UserName'?");
        assertThatThrownBy(() -> client.waiter("user_exist"))
                .isInstanceOf(UnknownNameException.class)
                .hasMessage("iam has no waiter 'user_exist'. Did you mean 'user_exists'? It has:"
                        + " instance_profile_exists, policy_exists, role_exists, user_exists");
        assertThat(Offline.client("sqs").waiters()).isEmpty();
        assertThatThrownBy(() -> Offline.client("sqs").waiter("queue_exists"))
                .isInstanceOf(NotSentException.class)
                .hasMessageStartingWith("sqs has no waiters");
    }
}
