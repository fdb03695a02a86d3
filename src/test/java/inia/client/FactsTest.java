package inia.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkPojo;

class FactsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"iam", "s3", "sqs", "sts", "ec2", "sns", "dynamodb", "cloudwatch", "cloudformation", "glacier"})
    void everyRequiredMemberIsOneThatTheSdkHas(String service) throws Exception {
        Client client = Offline.client(service);
        String model = client.sdk().getClass().getPackageName() + ".model.";
        for (String line : Facts.lines("required/" + service + ".txt")) {
            String shape = Facts.words(line).get(0);
            List<String> members =
                    Facts.words(line).subList(1, Facts.words(line).size());
            if (client.can(shape)) {
                Operation operation = client.operation(shape);
                assertThat(operation.parameters()).as(line).containsAll(members);
                assertThat(operation.required()).isEqualTo(members);
            } else {
                Object builder =
                        Class.forName(model + shape).getMethod("builder").invoke(null);
                assertThat(Fields.names((SdkPojo) builder)).as(line).containsAll(members);
                assertThat(Required.shape((SdkPojo) builder)).isEqualTo(shape);
            }
        }
    }
}
