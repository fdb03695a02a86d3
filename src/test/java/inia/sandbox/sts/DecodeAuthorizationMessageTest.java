package inia.sandbox.sts;

import static inia.sandbox.sts.StsSandbox.allow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.sts.model.InvalidAuthorizationMessageException;

class DecodeAuthorizationMessageTest {
    @Test
    void decodesWhatTheSandboxEncodedForThoseWhoMay() throws Exception {
        try (StsSandbox sandbox = new StsSandbox()) {
            AwsCredentials alice = sandbox.user("alice", allow("sts:DecodeAuthorizationMessage", "*"));
            AwsCredentials bob = sandbox.user("bob", null);
            IamException refused = catchThrowableOfType(
                    IamException.class, () -> sandbox.iam(bob).listUsers());

            String encoded = new String(
                    sandbox.endpoint()
                            .resolve("/_sandbox/decisions/" + refused.requestId() + "/encoded")
                            .toURL()
                            .openStream()
                            .readAllBytes(),
                    StandardCharsets.UTF_8);

            assertThat(encoded).doesNotContain("bob");
            assertThat(sandbox.sts(alice)
                            .decodeAuthorizationMessage(decode -> decode.encodedMessage(encoded))
                            .decodedMessage())
                    .startsWith("{\"allowed\":false,\"explicitDeny\":false,\"matchedStatements\":{\"items\":[]}")
                    .contains("\"arn\":\"arn:aws:iam::123456789012:user/bob\"", "\"action\":\"iam:ListUsers\"");
            assertThatThrownBy(
                            () -> sandbox.sts(bob).decodeAuthorizationMessage(decode -> decode.encodedMessage(encoded)))
                    .hasMessageContaining("is not authorized to perform: sts:DecodeAuthorizationMessage");
            for (String wrong : new String[] {"x", encoded.substring(1), "\u2603"}) {
                assertThatThrownBy(() ->
                                sandbox.sts(alice).decodeAuthorizationMessage(decode -> decode.encodedMessage(wrong)))
                        .isInstanceOf(InvalidAuthorizationMessageException.class)
                        .hasMessageContaining("Message is not valid");
            }
        }
    }
}
