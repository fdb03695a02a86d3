package inia.shell;

import static org.assertj.core.api.Assertions.assertThat;

import inia.Aws;
import inia.Session;
import inia.client.AwsException;
import inia.client.CallRecord;
import inia.client.Client;
import inia.client.Result;
import inia.resource.Resource;
import inia.shell.translate.Export;
import inia.shell.translate.Translation;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Sends and receives every kind of secret that the sandbox's services know, and looks at all that is shown of it. */
class SecretsTest {
    private static final String PASSWORD = "Correct-horse-7-battery";
    private static final String CUSTOMER_KEY = "0123456789abcdef-key-of-rosa-789";

    /** What is shown, by what shows it. */
    private static final Map<String, String> SHOWN = new LinkedHashMap<>();

    /** What must not be, by its name. */
    private static final Map<String, String> SECRETS = new LinkedHashMap<>();

    private static final List<CallRecord> CALLS = new ArrayList<>();

    @BeforeAll
    static void showEverything(@TempDir Path home) throws Exception {
        Aws aws = Aws.local(home);
        ByteArrayOutputStream traced = new ByteArrayOutputStream();
        CallLog log = new CallLog();
        PrintStream out = new PrintStream(traced, true, StandardCharsets.UTF_8);
        Trace trace = new Trace(log, () -> out);
        trace.turn("wire");
        aws.onCall(CALLS::add);
        aws.onCall(log);
        aws.onCall(trace);
        Client iam = aws.client("iam");
        iam.call("create_user", "UserName", "rosa");

        secret("a password", PASSWORD);
        look("the answer to a password", iam.call("create_login_profile", "UserName", "rosa", "Password", PASSWORD));
        fail("a refused password", () -> iam.call("create_login_profile", "UserName", "no", "Password", PASSWORD));
        fail("a mistyped call", () -> iam.call("create_login_profile", "Usr", "rosa", "Password", PASSWORD));
        fail("a wrong type", () -> iam.call("create_login_profile", "UserName", "x", "Password", List.of(PASSWORD)));
        fail("odd pairs", () -> iam.call("create_login_profile", "UserName", "x", "Password", PASSWORD, "Other"));

        Result key = iam.call("create_access_key", "UserName", "rosa");
        secret("a secret access key", key.search("AccessKey.SecretAccessKey"));
        look("the answer with a key", key);
        look("its part", key.get("AccessKey"));
        look("a view of it", key.search("AccessKey"));
        String id = (String) key.search("AccessKey.AccessKeyId");
        Session rosa = aws.configure("rosa", id, SECRETS.get("a secret access key"));
        look("a session", rosa);
        look("its credentials", rosa.credentials());
        look("who it is", rosa.identity());
        look("a builder of sessions", aws.sessions().keys(id, SECRETS.get("a secret access key")));
        fail("a refused call", () -> rosa.client("s3").call("create_bucket", "Bucket", "rosas"));
        look("a key as a resource", aws.resource("iam").get("User", "rosa").call("create_access_key_pair"));

        Result token = aws.session("root").client("sts").call("get_session_token");
        secret("a temporary secret key", token.search("Credentials.SecretAccessKey"));
        secret("a session token", token.search("Credentials.SessionToken"));
        look("the answer with a token", token);
        Session temporary = aws.session("root").withToken();
        look("a temporary session", temporary);
        look("temporary credentials", temporary.credentials());

        Result device = iam.call("create_virtual_mfa_device", "VirtualMFADeviceName", "phone");
        look("a device", device);
        look("a device's table", Rows.table(List.of(device.get("VirtualMFADevice"))));

        Client s3 = aws.client("s3");
        s3.call("create_bucket", "Bucket", "vault");
        secret("a customer's key", CUSTOMER_KEY);
        Map<String, ?> sealed =
                Map.of("Bucket", "vault", "Key", "a", "SSECustomerAlgorithm", "AES256", "SSECustomerKey", CUSTOMER_KEY);
        look("a sealed object", s3.call("put_object", sealed));
        secret(
                "a customer's key in Base64",
                Base64.getEncoder().encodeToString(CUSTOMER_KEY.getBytes(StandardCharsets.UTF_8)));
        look("what was sealed", s3.call("get_object", sealed));
        fail(
                "a sealed object's wrong call",
                () -> s3.call("get_object", Map.of("Bucket", "vault", "SSECustomerKey", CUSTOMER_KEY)));

        for (CallRecord call : CALLS) {
            look("the record of " + call.operation(), call);
            look("the parameters of " + call.operation(), call.parameters());
            look("the translation of " + call.operation(), Translation.of(call, aws.services()));
            String request = call.result()
                    .map(result -> (String) result.search("ResponseMetadata.RequestId"))
                    .or(() -> call.error()
                            .filter(AwsException.class::isInstance)
                            .map(error -> ((AwsException) error).requestId()))
                    .orElse("none");
            look("what the sandbox keeps of " + call.operation(), decision(aws, request));
        }
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        CallTable.print(log.entries(), new PrintStream(table, true, StandardCharsets.UTF_8));
        look("calls()", table.toString(StandardCharsets.UTF_8));
        look("trace(\"wire\")", traced.toString(StandardCharsets.UTF_8));
        Export export = Export.of(CALLS, aws.services(), home);
        look("export to Java", export.java("Lab"));
        look("export to a notebook", export.notebook("Lab"));
        look("export to a shell", export.shell());
        look("export to Python", export.python());
        look("aws", aws);
        look("the sandbox", aws.sandbox());
    }

    private static void secret(String name, Object value) {
        SECRETS.put(name, (String) value);
    }

    private static void look(String what, Object thing) {
        SHOWN.put(
                SHOWN.size() + " " + what,
                thing + "\n"
                        + (thing instanceof Result
                                ? Whole.text(thing) + Rows.table(thing).text()
                                : ""));
        if (thing instanceof Resource resource) {
            SHOWN.put(SHOWN.size() + " all of " + what, Whole.text(resource));
        }
    }

    private static void fail(String what, Runnable call) {
        try {
            call.run();
        } catch (RuntimeException refused) {
            StringWriter trace = new StringWriter();
            refused.printStackTrace(new PrintWriter(trace));
            look(what, trace);
        }
    }

    private static String decision(Aws aws, String request) {
        try {
            URI uri = aws.endpoint().resolve("/_sandbox/decisions/" + request);
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                    .body();
        } catch (java.io.IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @TestFactory
    Stream<DynamicTest> nothingThatIsShownHas() {
        assertThat(SECRETS.values()).doesNotContainNull().allMatch(each -> each.length() > 8);
        assertThat(SHOWN)
                .hasSizeGreaterThan(40)
                .anySatisfy((what, text) -> assertThat(text).contains("\"Key\": \"a\""));
        return SECRETS.entrySet().stream()
                .map(secret -> DynamicTest.dynamicTest(
                        secret.getKey(),
                        () -> assertThat(SHOWN.entrySet())
                                .noneMatch(shown -> shown.getValue().contains(secret.getValue()))));
    }
}
