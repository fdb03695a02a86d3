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

    @Test
    void namesTheServiceNearestToAnUnknownOne() {
        assertThatThrownBy(() -> ServiceCatalog.find("iamm"))
                .isInstanceOf(UnknownNameException.class)
                .hasMessageStartingWith("There is no service 'iamm'. Did you mean 'iam'? At hand are: ")
                .hasMessageContaining("iam, s3, sns, sqs, sts");
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
