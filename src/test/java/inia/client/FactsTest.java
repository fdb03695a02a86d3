package inia.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactsTest {
    @ParameterizedTest
    @ValueSource(strings = {"iam", "s3", "sqs", "sts"})
    void everyRequiredMemberOfAnOperationIsOneThatTheSdkHas(String service) {
        Client client = Client.over(
                service,
                ServiceCatalog.find(service)
                        .newClient(ClientSettings.of(() -> null, "us-east-1")
                                .withEndpoint(java.net.URI.create("http://127.0.0.1:1"))));
        for (String line : Facts.lines("required/" + service + ".txt")) {
            List<String> words = Facts.words(line);
            if (client.can(words.get(0))) {
                Operation operation = client.operation(words.get(0));
                assertThat(operation.parameters()).as(line).containsAll(words.subList(1, words.size()));
                assertThat(operation.required()).isEqualTo(words.subList(1, words.size()));
            }
        }
        assertThat(client.operation(client.operations().get(0)).name()).isNotEmpty();
    }
}
