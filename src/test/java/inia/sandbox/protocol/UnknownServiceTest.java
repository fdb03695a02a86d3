package inia.sandbox.protocol;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inia.client.AwsException;
import inia.client.Client;
import inia.client.ClientSettings;
import inia.client.ServiceCatalog;
import inia.client.ServiceModule;
import inia.sandbox.Identity;
import inia.sandbox.Sandbox;
import inia.sandbox.SandboxOptions;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** Each of these services has a protocol, or a form of errors, of its own. */
class UnknownServiceTest {
    private static Sandbox sandbox;

    @BeforeAll
    static void open() {
        sandbox = Sandbox.open(SandboxOptions.memory());
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource({
        "ec2, DescribeInstances, ",
        "dynamodb, ListTables, ",
        "sns, ListTopics, ",
        "cloudwatch, ListMetrics, ",
        "cloudformation, ListStacks, ",
        "glacier, ListVaults, accountId"
    })
    void saysInEachServicesOwnFormThatTheSandboxHasItNot(String service, String operation, String parameter) {
        Client client = client(service);
        Map<String, String> parameters = parameter == null ? Map.of() : Map.of(parameter, "-");
        assertThatThrownBy(() -> client.call(operation, parameters))
                .isInstanceOf(AwsException.class)
                .hasMessageContaining("The sandbox has no service '")
                .hasMessageContaining("It has iam, s3, sqs, sts.")
                .extracting(refused -> ((AwsException) refused).code())
                .isEqualTo("NotImplemented");
    }

    private static Client client(String service) {
        Identity root = sandbox.identities().get(1);
        ServiceModule module = ServiceCatalog.find(service);
        AwsBasicCredentials keys = AwsBasicCredentials.create(root.accessKeyId(), root.secretAccessKey());
        ClientSettings settings = ClientSettings.of(StaticCredentialsProvider.create(keys), "us-east-1")
                .withEndpoint(sandbox.endpoint());
        return Client.over(module.name(), module.newClient(settings));
    }
}
