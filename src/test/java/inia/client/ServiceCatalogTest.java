package inia.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.iam.IamClient;

class ServiceCatalogTest {
    @Test
    void listsTheServicesOnTheClassPath() {
        assertThat(ServiceCatalog.available())
                .contains("iam", "s3", "sqs", "sts")
                .isSorted();
    }

    @Test
    void findsAServiceByItsName() {
        assertThat(ServiceCatalog.find("iam")).isEqualTo(new ServiceModule("iam", IamClient.class));
        assertThat(ServiceCatalog.find("IAM").name()).isEqualTo("iam");
    }

    @ParameterizedTest
    @CsvSource({
        "iamm, iam",
        "lamda, lambda",
        "cloudwatch-log, cloudwatchlogs",
        "Dynamo, dynamodb",
        "stepfunction, stepfunctions"
    })
    void namesTheNearestOfAllServicesToAnUnknownOne(String given, String meant) {
        assertThatThrownBy(() -> ServiceCatalog.find(given))
                .isInstanceOf(UnknownNameException.class)
                .hasMessageStartingWith("AWS has no service '" + given + "'. Did you mean '" + meant + "'?");
    }

    @ParameterizedTest
    @CsvSource({"lambda, lambda", "logs, logs", "cloudwatchlogs, logs", "CloudWatchLogs, logs", "sfn, stepfunctions"})
    void saysHowToGetAServiceThatIsNotAtHand(String given, String name) {
        assertThatThrownBy(() -> ServiceCatalog.find(given))
                .isInstanceOf(NotSentException.class)
                .isNotInstanceOf(UnknownNameException.class)
                .hasMessageContaining("aws.install(\"" + name + "\")");
    }

    @ParameterizedTest
    @CsvSource({
        "dynamodb, DynamoDbClient",
        "dynamodbstreams, DynamoDbStreamsClient",
        "sso-oidc, SsoOidcClient",
        "ssooidc, SsoOidcClient",
        "EC2, Ec2Client"
    })
    void findsTheClientOfAServiceInItsModule(String name, String client) {
        assertThat(ServiceCatalog.find(name).clientType().getSimpleName()).isEqualTo(client);
    }

    @Test
    void listsEveryServiceOfTheReleaseAndMarksThoseAtHand() {
        ServiceList services = new ServiceCatalog(ModuleFolder.NONE).names();

        assertThat(services)
                .hasSizeGreaterThan(400)
                .isSorted()
                .contains("iam", "lambda", "logs", "transcribestreaming");
        assertThat(services.isAtHand("iam")).isTrue();
        assertThat(services.isAtHand("lambda")).isFalse();
        assertThat(services.atHand()).isEqualTo(ServiceCatalog.available()).allSatisfy(ServiceCatalog::find);
        assertThat(services.matching("IOT")).contains("iot", "iot-data").allMatch(name -> name.contains("iot"));
        assertThat(services.toString())
                .startsWith(services.size() + " services, at hand: cloudformation, ")
                .contains("aws.install(\"lambda\")", "... and ")
                .hasSizeLessThan(1000);
    }

    @ParameterizedTest
    @CsvSource({
        "CreateUser, create_user",
        "ListObjectsV2, list_objects_v2",
        "CreateOpenIDConnectProvider, create_open_id_connect_provider",
        "ListMFADevices, list_mfa_devices",
        "GetSSHPublicKey, get_ssh_public_key"
    })
    void spellsNamesAsPythonDoes(String name, String python) {
        assertThat(Names.snake(name)).isEqualTo(python);
        assertThat(Names.key(python)).isEqualTo(Names.key(name));
    }
}
