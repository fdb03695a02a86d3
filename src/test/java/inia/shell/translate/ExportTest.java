package inia.shell.translate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import inia.Aws;
import inia.client.AwsException;
import inia.client.CallRecord;
import inia.client.Client;
import inia.client.Result;
import inia.sandbox.Sandbox;
import inia.sandbox.SandboxOptions;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session's calls as programs: what they say, and that the Java one does it all again elsewhere. */
class ExportTest {
    private static final List<CallRecord> CALLS = new ArrayList<>();
    private static final Map<String, String> SETTINGS =
            Map.of("aws.accessKeyId", "AKIATEST", "aws.secretAccessKey", "secret");

    private static Export export;

    @BeforeAll
    static void learn(@TempDir Path home) {
        Aws aws = Aws.local(home);
        aws.onCall(CALLS::add);
        Client iam = aws.session("root").client("iam");
        Client sqs = aws.client("sqs");
        iam.call("create_user", "UserName", "alice");
        iam.waiter("user_exists").await("UserName", "alice");
        refused(() -> iam.call("get_user", "UserName", "nobody"));
        Result queue = sqs.call("create_queue", "QueueName", "work");
        Result attributes = sqs.call(
                "get_queue_attributes", "QueueUrl", queue.get("QueueUrl"), "AttributeNames", List.of("QueueArn"));
        String arn = (String) attributes.search("Attributes.QueueArn");
        Result policy = iam.call(
                "create_policy",
                "PolicyName",
                "send",
                "PolicyDocument",
                "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Action\": \"sqs:SendMessage\", \"Resource\": \""
                        + arn + "\"}]}");
        iam.call("attach_user_policy", "UserName", "alice", "PolicyArn", policy.search("Policy.Arn"));
        sqs.call("send_message", "QueueUrl", queue.get("QueueUrl"), "MessageBody", "it's \"me\"");
        iam.call("create_user", "UserName", "bob");
        iam.paginator("list_users").pageSize(1).paginate().buildFullResult();
        export = Export.of(CALLS, aws.services(), home);
    }

    private static void refused(Runnable call) {
        try {
            call.run();
        } catch (AwsException asExpected) {
            return;
        }
        throw new IllegalStateException("should have been refused");
    }

    @Test
    void writesJavaThatDoesTheSameElsewhere(@TempDir Path folder) throws Exception {
        String java = export.java("Lab");
        assertThat(java)
                .contains("<artifactId>iam</artifactId>", "<artifactId>sqs</artifactId>")
                .contains(".waiter().waitUntilUserExists(request -> request.userName(\"alice\"));")
                .contains("// left out, as it was refused: iam GetUser, NoSuchEntity")
                .contains(".policyArn(policy.policy().arn())")
                .contains("queueAttributes.attributesAsStrings().get(\"QueueArn\")")
                .contains(".queueUrl(queue.queueUrl())")
                .contains("ProfileCredentialsProvider.create(\"root\")")
                .doesNotContain("arn:aws:sqs");

        Files.writeString(folder.resolve("Lab.java"), java.replaceAll("\\.credentialsProvider\\([^)]*\\)\\)", ""));
        compile(folder);
        try (Sandbox sandbox = Sandbox.open(new SandboxOptions(null, false, 0, true))) {
            run(folder, sandbox.endpoint());

            Aws elsewhere = Aws.local(folder.resolve("elsewhere"));
            Client iam = elsewhere.at(sandbox.endpoint().toString()).session().client("iam");
            assertThat(iam.call("list_attached_user_policies", "UserName", "alice")
                            .search("AttachedPolicies[].PolicyName"))
                    .hasToString("[\"send\"]");
            Client sqs = elsewhere.at(sandbox.endpoint().toString()).session().client("sqs");
            Object url = sqs.call("get_queue_url", "QueueName", "work").get("QueueUrl");
            assertThat(sqs.call("receive_message", "QueueUrl", url).search("Messages[0].Body"))
                    .isEqualTo("it's \"me\"");
        }
    }

    @Test
    void leadsIntoNoPolicyThatTheSdkGivesAsText(@TempDir Path home) {
        List<CallRecord> calls = new ArrayList<>();
        Aws aws = Aws.local(home);
        aws.client("iam")
                .call(
                        "create_role",
                        "RoleName",
                        "lab",
                        "AssumeRolePolicyDocument",
                        "{\"Version\": \"2012-10-17\", \"Statement\": {\"Effect\": \"Allow\", \"Action\": \"sts:AssumeRole\","
                                + " \"Principal\": {\"AWS\": \"arn:aws:iam::123456789012:root\"}}}");
        aws.onCall(calls::add);
        Client iam = aws.client("iam");
        iam.call("get_role", "RoleName", "lab");
        iam.call("list_attached_user_policies", "UserName", "admin");
        iam.call(
                "simulate_principal_policy",
                "PolicySourceArn",
                "arn:aws:iam::123456789012:user/admin",
                "ActionNames",
                List.of("sts:AssumeRole"));
        assertThat(Export.of(calls, aws.services(), home).java("Lab")).contains("\"sts:AssumeRole\"");
    }

    @Test
    void writesAShellScriptThatKeepsAnswersInVariables() {
        assertThat(export.shell())
                .startsWith("#!/bin/sh\n")
                .contains("set -eu")
                .contains("--endpoint-url \"$AWS_ENDPOINT_URL\"")
                .contains("aws iam wait user-exists --user-name alice --profile root")
                .contains("queue_url=$(aws sqs create-queue --queue-name work --query QueueUrl --output text)")
                .contains("queue_attributes_queue_arn=$(aws sqs get-queue-attributes --queue-url \"$queue_url\"")
                .contains("\"Resource\": \"'\"$queue_attributes_queue_arn\"'\"}]}'")
                .contains("--policy-arn \"$policy_arn\"");
    }

    @Test
    void writesPythonThatKeepsAnswersInVariables() {
        assertThat(export.python())
                .contains("iam = boto3.Session(profile_name=\"root\").client(\"iam\")")
                .contains("iam.get_waiter(\"user_exists\").wait(UserName=\"alice\")")
                .contains("queue = sqs.create_queue(QueueName=\"work\")")
                .contains("QueueUrl=queue[\"QueueUrl\"]")
                .contains("\\\"Resource\\\": \\\"\" + queue_attributes[\"Attributes\"][\"QueueArn\"] + \"\\\"}]}\"")
                .contains("PolicyArn=policy[\"Policy\"][\"Arn\"]");
    }

    @Test
    void writesANotebookWithACellForEachCall() throws Exception {
        JsonNode notebook = new ObjectMapper().readTree(export.notebook("Lab"));

        assertThat(notebook.path("nbformat").asInt()).isEqualTo(4);
        assertThat(notebook.at("/metadata/kernelspec/name").asText()).isEqualTo("rapaio-jupyter-kernel");
        assertThat(notebook.at("/cells/1/source/0").asText())
                .startsWith("%dependency /add software.amazon.awssdk:iam:");
        assertThat(notebook.findValuesAsText("cell_type")).contains("markdown").hasSizeGreaterThan(10);
        assertThat(notebook.toString()).contains("policy.policy().arn()");
    }

    private static void compile(Path folder) {
        StringWriter said = new StringWriter();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        boolean fine = compiler.getTask(
                        said,
                        null,
                        null,
                        List.of("-d", folder.toString(), "-proc:none"),
                        null,
                        compiler.getStandardFileManager(null, null, null)
                                .getJavaFileObjects(folder.resolve("Lab.java")))
                .call();
        assertThat(fine).as(said.toString()).isTrue();
    }

    private static void run(Path folder, URI endpoint) throws Exception {
        SETTINGS.forEach(System::setProperty);
        System.setProperty("aws.endpointUrl", endpoint.toString());
        try (URLClassLoader classes =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, ExportTest.class.getClassLoader())) {
            classes.loadClass("Lab").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            SETTINGS.keySet().forEach(System::clearProperty);
            System.clearProperty("aws.endpointUrl");
        }
    }
}
