package inia.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.iam.model.StatusType;

/** Parameters that take one of a few values or members, in services beyond the first four. */
class ChoicesTest {
    static Stream<Arguments> refused() {
        Map<String, ?> key = Map.of("UserName", "alice", "AccessKeyId", "AKIA1234567890123456");
        return Stream.of(
                wrong(
                        "iam update_access_key",
                        with(key, "Status", "active"),
                        "Status",
                        "UpdateAccessKey: Status takes Active, Expired or Inactive, but was given \"active\"."
                                + " Did you mean \"Active\"?"),
                wrong(
                        "iam update_access_key",
                        with(key, "Status", "on"),
                        "Status",
                        "UpdateAccessKey: Status takes Active, Expired or Inactive, but was given \"on\"."),
                wrong(
                        "ec2 run_instances",
                        Map.of("MinCount", 1, "MaxCount", 1, "InstanceType", "t2.mcro"),
                        "InstanceType",
                        "RunInstances: InstanceType takes one of \\d+ values, but was given \"t2.mcro\"."
                                + " Did you mean \"t2.micro\"\\? Near it: t2.micro, .*"),
                wrong(
                        "sqs set_queue_attributes",
                        Map.of("QueueUrl", "q", "Attributes", Map.of("VisibilityTimeot", "5")),
                        "Attributes.VisibilityTimeot",
                        "SetQueueAttributes: Attributes has no member 'VisibilityTimeot'. Did you mean"
                                + " 'VisibilityTimeout'? It takes: .*"),
                wrong(
                        "sqs receive_message",
                        Map.of("QueueUrl", "q", "AttributeNames", List.of("All", "SentTime")),
                        "AttributeNames[1]",
                        "ReceiveMessage: AttributeNames[1] takes one of \\d+ values, but was given \"SentTime\"."
                                + " Did you mean \"SentTimestamp\"\\?"),
                wrong(
                        "sqs set_queue_attributes",
                        Map.of("QueueUrl", "q", "Attributes", Map.of(5, "5")),
                        "Attributes",
                        "SetQueueAttributes: Attributes takes a map whose keys are text, but was given the key 5"
                                + " (Integer)"),
                wrong(
                        "s3 create_bucket",
                        Map.of("Bucket", "b", "CreateBucketConfiguration", Map.of("LocationConstraint", "eu-west-22")),
                        "CreateBucketConfiguration.LocationConstraint",
                        "CreateBucket: CreateBucketConfiguration.LocationConstraint takes one of \\d+ values, but was"
                                + " given \"eu-west-22\". Did you mean \"eu-west-2\"\\? .*"),
                wrong(
                        "dynamodb put_item",
                        Map.of("TableName", "t", "Item", Map.of("id", Map.of("S", "a", "N", "1"))),
                        "Item.id",
                        "PutItem: Item.id takes exactly one of B, BOOL, BS, L, M, N, NS, NULL, S or SS, but was given"
                                + " N and S"),
                wrong(
                        "dynamodb put_item",
                        Map.of("TableName", "t", "Item", Map.of("id", Map.of("L", List.of(Map.of())))),
                        "Item.id.L[0]",
                        "PutItem: Item.id.L[0] takes exactly one of B, BOOL, BS, L, M, N, NS, NULL, S or SS, but was"
                                + " given none"),
                wrong("dynamodb put_item", Map.of("TableName", "t"), "", "PutItem needs Item. It takes: .*"),
                wrong("sns publish", Map.of(), "", "Publish needs Message. It takes: .*"),
                wrong(
                        "cloudwatch put_metric_alarm",
                        Map.of("EvaluationPeriods", 1),
                        "",
                        "PutMetricAlarm needs AlarmName. It takes: .*"),
                wrong(
                        "ec2 create_tags",
                        Map.of("Resources", List.of("i-1")),
                        "",
                        "CreateTags needs Tags. It takes: .*"),
                wrong(
                        "cloudformation create_stack",
                        Map.of("StackName", "s", "Tags", List.of(Map.of("Key", "a"))),
                        "Tags[0]",
                        "CreateStack: Tags[0] needs Value. It takes: Key, Value"),
                wrong("glacier describe_vault", Map.of(), "", "DescribeVault needs vaultName. It takes: .*"),
                wrong(
                        "glacier upload_archive",
                        Map.of("vaultName", "v", "Body", "x"),
                        "Body",
                        "UploadArchive has no parameter 'Body'. Did you mean 'body'? It takes: .*"));
    }

    private static Arguments wrong(String call, Map<String, ?> parameters, String path, String message) {
        String[] words = call.split(" ");
        return Arguments.of(words[0], words[1], parameters, path, message);
    }

    private static Map<String, ?> with(Map<String, ?> parameters, String name, Object value) {
        Map<String, Object> all = new java.util.TreeMap<>(parameters);
        all.put(name, value);
        return all;
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatIsNoneOfTheChoices(
            String service, String operation, Map<String, ?> parameters, String path, String message) {
        assertThatThrownBy(() -> Offline.client(service).operation(operation).call(parameters))
                .isInstanceOfSatisfying(
                        ParameterException.class,
                        refused -> assertThat(refused.path()).isEqualTo(path))
                .satisfies(refused -> {
                    if (!refused.getMessage().equals(message)) {
                        assertThat(refused.getMessage()).matches(pattern(message));
                    }
                });
    }

    /** The message, of which only {@code .*} and what is escaped are patterns. */
    private static String pattern(String message) {
        return message.replaceAll("([\\[\\]()?](?<!\\\\\\?))", "\\\\$1");
    }

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of("iam", "update_access_key", Map.of("AccessKeyId", "AKIA1", "Status", StatusType.ACTIVE)),
                Arguments.of(
                        "sqs",
                        "receive_message",
                        Map.of("QueueUrl", "q", "AttributeNames", List.of("All", "SentTimestamp"))),
                Arguments.of(
                        "dynamodb",
                        "put_item",
                        Map.of(
                                "TableName",
                                "t",
                                "Item",
                                Map.of(
                                        "id",
                                        AttributeValue.fromS("a"),
                                        "tags",
                                        Map.of("L", List.of(Map.of("N", "1"), Map.of("NULL", true)))))),
                Arguments.of("glacier", "list_vaults", Map.of()));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void takesWhatIs(String service, String operation, Map<String, ?> parameters) {
        assertThat(Offline.client(service).operation(operation).request(parameters))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"s3, select_object_content, S3AsyncClient", "s3, SelectObjectContent, S3AsyncClient"})
    void saysWhatOnlyTheSdksAsyncClientCan(String service, String operation, String type) {
        Client client = Offline.client(service);
        assertThat(client.can(operation)).isFalse();
        assertThatThrownBy(() -> client.call(operation, Map.of()))
                .isInstanceOf(NotSentException.class)
                .hasMessageStartingWith("SelectObjectContent streams events")
                .hasMessageContaining(type);
    }

    @ParameterizedTest
    @CsvSource({"ec2, create_route, Return", "ec2, attach_classic_link_vpc, Return", "sts, get_caller_identity, Arn"})
    void namesMembersAsTheApiDoes(String service, String operation, String member) {
        assertThat(Offline.client(service).operation(operation).results()).contains(member);
    }

    @Test
    void namesParametersAsTheApiDoes() {
        assertThat(Offline.client("sns").operation("add_permission").parameters())
                .containsExactly("AWSAccountId", "ActionName", "Label", "TopicArn");
        assertThat(Offline.client("cloudformation").operation("list_stacks").parameters())
                .containsExactly("NextToken", "StackStatusFilter");
    }

    @Test
    void namesAStreamAsItsServiceDoes() {
        Client glacier = Offline.client("glacier");
        assertThat(glacier.operation("upload_archive").parameters()).contains("body");
        assertThat(glacier.operation("get_job_output").results()).contains("body");
        assertThat(Offline.client("s3").operation("get_object").results()).contains("Body");
    }
}
