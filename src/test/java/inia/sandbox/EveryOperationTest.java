package inia.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import inia.sandbox.call.Service;
import inia.sandbox.iam.IamService;
import inia.sandbox.protocol.Api;
import inia.sandbox.protocol.Apis;
import inia.sandbox.protocol.Operation;
import inia.sandbox.sqs.SqsService;
import inia.sandbox.store.Store;
import inia.sandbox.store.Stores;
import inia.sandbox.sts.AuthorizationMessages;
import inia.sandbox.sts.OidcIssuer;
import inia.sandbox.sts.Sessions;
import inia.sandbox.sts.StsService;
import inia.sandbox.sts.TrustCheck;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** No operation answers with a fault, whatever its members hold. */
class EveryOperationTest {
    private static final String ROLE = "arn%3Aaws%3Aiam%3A%3A123456789012%3Arole%2Fx";
    private static final List<String> TEXTS = List.of("", "x", "-1", "%00", "2026-01-01T00:00:00Z", "%7B%7D", ROLE);
    private static final List<String> VALUES =
            List.of("null", "\"\"", "\"x\"", "1", "-1", "[]", "[\"x\"]", "[{}]", "{}", "{\"a\":\"b\"}", "true");

    private static Sandbox sandbox;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @BeforeAll
    static void open() {
        sandbox = Sandbox.open(new SandboxOptions(null, false, 0, true));
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    private static List<Operation> operations(Service service) {
        Api api = Apis.signedAs(service.name());
        TreeMap<String, Operation> operations = new TreeMap<>();
        for (Object holder : service.operations()) {
            for (Method method : holder.getClass().getMethods()) {
                String name = Character.toUpperCase(method.getName().charAt(0))
                        + method.getName().substring(1);
                Operation operation = method.getParameterCount() < 2 ? null : api.operation(name);
                if (operation != null) {
                    operations.put(operation.name(), operation);
                }
            }
        }
        return List.copyOf(operations.values());
    }

    private static List<String> members(Operation operation) throws ReflectiveOperationException {
        SdkPojo builder = (SdkPojo) operation.request().getMethod("builder").invoke(null);
        return builder.sdkFields().stream().map(SdkField::locationName).toList();
    }

    private static void send(List<String> faults, String what, String type, String target, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(sandbox.endpoint() + "/"))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (target != null) {
            request.header("X-Amz-Target", target);
        }
        HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 500 && answer.statusCode() != 501) {
            faults.add(what + ": " + answer.body());
        }
    }

    @Test
    void ofTheQueryProtocolFails() throws Exception {
        List<String> faults = new ArrayList<>();
        int count = 0;
        try (Store store = Stores.memory()) {
            IamService iam = new IamService(store);
            Service sts = new StsService(
                    new Sessions(store, iam.identityStore().issuers()),
                    iam.accessKeys(),
                    iam.identityStore(),
                    new OidcIssuer(store),
                    new AuthorizationMessages(store),
                    TrustCheck.NONE,
                    true);
            for (Service service : List.of(iam, sts)) {
                for (Operation operation : operations(service)) {
                    count++;
                    String begin = "Action=" + operation.name() + "&Version="
                            + operation.api().version();
                    for (String text : TEXTS) {
                        StringBuilder all = new StringBuilder(begin);
                        for (String member : members(operation)) {
                            String each = "&" + member + "=" + text + "&" + member + ".member.1=" + text + "&" + member
                                    + ".member.1.Key=" + text + "&" + member + ".member.1.arn=" + text;
                            all.append(each);
                            send(faults, begin + each, "application/x-www-form-urlencoded", null, begin + each);
                        }
                        send(faults, all.toString(), "application/x-www-form-urlencoded", null, all.toString());
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(count).isGreaterThan(100);
    }

    @Test
    void ofSqsFails() throws Exception {
        List<String> faults = new ArrayList<>();
        try (Store store = Stores.memory()) {
            for (Operation operation : operations(new SqsService(store))) {
                String target = "AmazonSQS." + operation.name();
                for (String queue : List.of("x", "http://127.0.0.1/123456789012/q")) {
                    for (String value : VALUES) {
                        StringBuilder all = new StringBuilder("{\"QueueName\":\"q\",\"QueueUrl\":\"" + queue + "\"");
                        for (String member : members(operation)) {
                            if (!member.equals("QueueUrl") && !member.equals("WaitTimeSeconds")) {
                                all.append(",\"").append(member).append("\":").append(value);
                                String one = "{\"QueueUrl\":\"" + queue + "\",\"" + member + "\":" + value + "}";
                                send(faults, target + " " + one, "application/x-amz-json-1.0", target, one);
                            }
                        }
                        send(faults, target + " " + all, "application/x-amz-json-1.0", target, all + "}");
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }
}
