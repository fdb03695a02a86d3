package inia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inia.client.NotSentException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxControlsTest {
    @TempDir
    static Path home;

    @Test
    void makesAnotherAccountWithItsOwnRoot() throws Exception {
        Aws aws = Aws.local(home);
        Session other = aws.sandbox().account("222233334444");

        assertThat(other.identity().arn()).isEqualTo("arn:aws:iam::222233334444:root");
        assertThat(other.client("iam").call("list_users").search("Users[].UserName"))
                .isEqualTo(List.of());
        assertThat(aws.availableProfiles()).contains("default", "root", "root-222233334444");
        assertThat(Files.readString(home.resolve("config")))
                .contains("[profile root-222233334444]", "endpoint_url = " + aws.endpoint());
        // The same account, with the same keys, however often it is asked for.
        Session again = aws.sandbox().account("222233334444");
        assertThat(again.client("iam").call("create_user", "UserName", "eve").search("User.Arn"))
                .isEqualTo("arn:aws:iam::222233334444:user/eve");
        assertThat(other.client("iam").call("list_users").search("Users[].UserName"))
                .isEqualTo(List.of("eve"));
        assertThat(aws.client("iam").call("list_users").search("Users[].UserName"))
                .isEqualTo(List.of("admin"));
        assertThat(aws.sandbox().account("123456789012").identity().arn()).isEqualTo("arn:aws:iam::123456789012:root");
        assertThatThrownBy(() -> aws.sandbox().account("22223333"))
                .isInstanceOf(NotSentException.class)
                .hasMessageContaining("twelve digits");
    }
}
