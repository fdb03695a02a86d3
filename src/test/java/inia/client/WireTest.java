package inia.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a listener hears of HTTP itself. */
class WireTest {
    /** Keeps all that it hears. */
    private static final class Ear implements CallListener {
        private final List<WireExchange> exchanges = new ArrayList<>();

        @Override
        public void called(CallRecord call) {
            // Only the wire is of interest here.
        }

        @Override
        public boolean hearsWire() {
            return true;
        }

        @Override
        public void exchanged(WireExchange exchange) {
            exchanges.add(exchange);
        }
    }

    private static WireExchange heard(String service, CannedServer.Answer answer, Consumer<Client> calls)
            throws Exception {
        Ear ear = new Ear();
        try (CannedServer server = CannedServer.answering(request -> answer)) {
            calls.accept(Canned.client(service, Canned.settings(server).withListener(ear)));
        }
        assertThat(ear.exchanges).hasSize(1);
        return ear.exchanges.get(0);
    }

    @Test
    void showsAFormAndXmlALineEachWithoutTheirSecrets() throws Exception {
        String key =
                "<CreateAccessKeyResponse xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\"><CreateAccessKeyResult><AccessKey><UserName>rosa</UserName><SecretAccessKey>wJalr/x</SecretAccessKey></AccessKey></CreateAccessKeyResult></CreateAccessKeyResponse>";

        WireExchange heard = heard(
                "iam",
                new CannedServer.Answer(200, key, Map.of("Content-Type", "text/xml")),
                client -> assertThat(client.call("create_access_key", "UserName", "rosa")
                                .search("AccessKey.SecretAccessKey"))
                        .as("the caller gets it all the same")
                        .isEqualTo("wJalr/x"));

        assertThat(heard.method() + " " + heard.status()).isEqualTo("POST 200");
        assertThat(heard.requestBody()).contains("Action=CreateAccessKey", "UserName=rosa");
        assertThat(heard.requestHeaders().get("authorization"))
                .singleElement()
                .asString()
                .contains("Credential=", "SignedHeaders=")
                .endsWith("Signature=****");
        assertThat(heard.answerBody())
                .contains(
                        "    <AccessKey>",
                        "      <UserName>rosa</UserName>",
                        "      <SecretAccessKey>****</SecretAccessKey>",
                        "    </AccessKey>",
                        "</CreateAccessKeyResponse>");
    }

    @Test
    void showsJsonIndentedAndNoBytesOfAnObject() throws Exception {
        WireExchange json = heard(
                "sqs",
                new CannedServer.Answer(
                        200, "{\"QueueUrl\": \"http://h/1/q\"}", Map.of("Content-Type", "application/x-amz-json-1.0")),
                client -> client.call("create_queue", "QueueName", "q", "Attributes", Map.of("DelaySeconds", "5")));
        assertThat(String.join("\n", json.requestBody()))
                .contains("\"QueueName\": \"q\"")
                .contains("\"DelaySeconds\": \"5\"");
        assertThat(String.join("", json.answerBody())).isEqualTo("{\"QueueUrl\": \"http://h/1/q\"}");

        WireExchange object = heard(
                "s3",
                new CannedServer.Answer(200, "private words", Map.of("Content-Type", "text/plain")),
                client -> assertThat(((Body) client.call("get_object", "Bucket", "b", "Key", "k")
                                        .get("Body"))
                                .text())
                        .isEqualTo("private words"));
        assertThat(object.answerBody()).containsExactly("(13 bytes)");
    }

    @Test
    void masksTokensAndCustomersKeysWhereverTheyTravel() {
        assertThat(WireSecrets.url(
                        "http://h/b/k?X-Amz-Algorithm=A&X-Amz-Signature=0af&X-Amz-Security-Token=tok%2Fen&versionId=1"))
                .isEqualTo("http://h/b/k?X-Amz-Algorithm=A&X-Amz-Signature=****&X-Amz-Security-Token=****&versionId=1");
        assertThat(WireSecrets.headers(Map.of(
                                "X-Amz-Security-Token",
                                List.of("token"),
                                "x-amz-copy-source-server-side-encryption-customer-key",
                                List.of("key"),
                                "x-amz-server-side-encryption-customer-algorithm",
                                List.of("AES256")))
                        .toString())
                .doesNotContain("token]", "key]")
                .contains("AES256");
        assertThat(WireBody.lines(
                        "application/x-www-form-urlencoded",
                        "Action=CreateLoginProfile&Password=open%2Bsesame".getBytes(StandardCharsets.UTF_8),
                        true))
                .containsExactly("Action=CreateLoginProfile", "Password=****");
        assertThat(WireBody.lines(
                        "application/json",
                        "{\"a\": {\"SessionToken\": \"t0k\"}}".getBytes(StandardCharsets.UTF_8),
                        true))
                .containsExactly("{\"a\": {\"SessionToken\": \"****\"}}");
    }
}
