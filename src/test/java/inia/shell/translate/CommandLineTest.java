package inia.shell.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import inia.client.CallRecord;
import inia.client.Canned;
import inia.client.CannedServer;
import inia.client.Client;
import inia.client.Rehearsal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a call is in the words of the AWS CLI and of boto3; nothing is sent for it. */
class CommandLineTest {
    private static final CannedServer SERVER = Corpus.server();

    static Stream<Arguments> calls() {
        return Stream.of(
                arguments(
                        "iam",
                        "create_user",
                        List.of("UserName", "alice"),
                        "aws iam create-user --user-name alice",
                        "iam.create_user(UserName=\"alice\")"),
                arguments(
                        "iam",
                        "create_user",
                        List.of("UserName", "o'brien"),
                        "aws iam create-user --user-name 'o'\\''brien'",
                        "iam.create_user(UserName=\"o'brien\")"),
                arguments(
                        "iam",
                        "list_policies",
                        List.of("OnlyAttached", false),
                        "aws iam list-policies --no-only-attached",
                        "iam.list_policies(OnlyAttached=False)"),
                arguments(
                        "iam",
                        "list_users",
                        List.of("MaxItems", 2),
                        "aws iam list-users --max-items 2 --no-paginate",
                        "iam.list_users(MaxItems=2)"),
                arguments(
                        "iam",
                        "create_login_profile",
                        List.of("UserName", "alice", "Password", "open-sesame"),
                        "aws iam create-login-profile --user-name alice --password \"$PASSWORD\"",
                        "Password=os.environ[\"PASSWORD\"]"),
                arguments(
                        "s3",
                        "get_object",
                        List.of("Bucket", "b", "Key", "a/b.txt"),
                        "aws s3api get-object --bucket b --key a/b.txt b.txt",
                        "s3.get_object(Bucket=\"b\", Key=\"a/b.txt\")"),
                arguments(
                        "s3",
                        "put_object",
                        List.of("Bucket", "b", "Key", "k", "Body", "hello"),
                        "printf %s hello > body\n"
                                + "aws s3api put-object --bucket b --key k --content-type 'text/plain; charset=UTF-8' --body body",
                        "Body=b\"hello\""),
                arguments(
                        "s3",
                        "put_object",
                        List.of("Bucket", "b", "Key", "k", "Body", new byte[] {0, (byte) 0xff}),
                        "printf %s AP8= | base64 --decode > body\naws s3api put-object --bucket b --key k --body body",
                        "Body=b\"\\x00\\xff\""),
                arguments(
                        "s3",
                        "put_object",
                        List.of("Bucket", "b", "Key", "k", "Body", Path.of("pom.xml"), "ContentType", "text/xml"),
                        "--key k --body pom.xml",
                        "Body=open(\"pom.xml\", \"rb\")"),
                arguments(
                        "s3",
                        "put_object",
                        List.of("Bucket", "b", "Key", "k", "Body", "x".repeat(5000)),
                        "# FILE stands for what was sent: 5000 bytes. Put the path of a file there.\n"
                                + "aws s3api put-object",
                        "# FILE stands for what was sent: 5000 bytes. Put the path of a file there.\n"),
                arguments(
                        "s3",
                        "put_object",
                        List.of("Bucket", "b", "Key", "k/"),
                        "aws s3api put-object --bucket b --key k/",
                        "s3.put_object(Bucket=\"b\", Key=\"k/\")"),
                arguments(
                        "s3",
                        "copy_object",
                        List.of("Bucket", "b", "Key", "k", "CopySource", Map.of("Bucket", "b", "Key", "a b+c%")),
                        "aws s3api copy-object --copy-source 'b/a b+c%' --bucket b --key k",
                        "CopySource=\"b/a b+c%\""),
                arguments(
                        "ec2",
                        "run_instances",
                        List.of("ImageId", "ami-1", "MinCount", 1, "MaxCount", 2),
                        "aws ec2 run-instances --count 1:2 --image-id ami-1",
                        "MinCount=1"),
                arguments(
                        "ec2",
                        "create_image",
                        List.of("InstanceId", "i-1", "Name", "n", "NoReboot", false),
                        "aws ec2 create-image --instance-id i-1 --name n --reboot",
                        "NoReboot=False"),
                arguments(
                        "sqs",
                        "send_message",
                        List.of("QueueUrl", "http://h/1/q", "MessageBody", "-x"),
                        "aws sqs send-message --queue-url http://h/1/q --message-body=-x",
                        "MessageBody=\"-x\""),
                arguments(
                        "sqs",
                        "send_message",
                        List.of("QueueUrl", "http://h/1/q", "MessageBody", "file:///etc/hosts"),
                        "aws sqs send-message --cli-input-json"
                                + " '{\"QueueUrl\": \"http://h/1/q\", \"MessageBody\": \"file:///etc/hosts\"}'",
                        "MessageBody=\"file:///etc/hosts\""),
                arguments(
                        "dynamodb",
                        "put_item",
                        List.of("TableName", "t", "Item", Map.of("k", Map.of("B", new byte[] {0, (byte) 0xff}))),
                        "--item '{\"k\": {\"B\": \"AP8=\"}}'",
                        "Item={\"k\": {\"B\": b\"\\x00\\xff\"}}"));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void isWhatWouldBeTyped(String service, String operation, List<Object> given, String cli, String python) {
        Client client = Canned.client(service, SERVER);

        Translation translation = Translation.of(rehearsed(client, operation, given.toArray()), Corpus.SERVICES);

        assertThat(translation.cli()).contains(cli);
        assertThat(translation.python()).contains(python);
        assertThat(translation.toString()).doesNotContain("open-sesame");
        assertThat(SERVER.requests()).isEmpty();
    }

    @Test
    void saysWhichProfileAndRegionACallWasMadeWith() {
        Client client =
                Canned.client("sqs", Canned.settings(SERVER).withProfile("root").withRegion("eu-west-2"));

        Translation translation = Translation.of(rehearsed(client, "list_queues"), Corpus.SERVICES);

        assertThat(translation.cli()).isEqualTo("aws sqs list-queues --region eu-west-2 --profile root");
        assertThat(translation.python())
                .contains("boto3.Session(profile_name=\"root\", region_name=\"eu-west-2\").client(\"sqs\")");
        assertThat(translation.java())
                .contains("Region.EU_WEST_2")
                .contains("ProfileCredentialsProvider.create(\"root\")");
    }

    private static CallRecord rehearsed(Client client, String operation, Object... given) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (int i = 0; i < given.length; i += 2) {
            parameters.put((String) given[i], given[i + 1]);
        }
        return Rehearsal.of(() -> client.call(operation, parameters)).orElseThrow();
    }
}
