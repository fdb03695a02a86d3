package inia.shell.translate;

import inia.client.CallRecord;
import inia.client.Json;
import inia.client.Names;
import inia.client.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;

/** A call as a script with boto3. */
final class PythonCode {
    private static final int WIDTH = 88;

    private boolean environment;

    PythonCode() {}

    static String of(CallRecord call) {
        return new PythonCode().code(call);
    }

    private String code(CallRecord call) {
        String variable = variable(call.service());
        String statement = statement(call, "response = ", variable + "." + Names.snake(call.operation()));
        return (environment ? "import os\n\n" : "")
                + "import boto3\n\n"
                + variable + " = " + client(call) + "\n" + statement;
    }

    /** What calls, or waits: {@code user = iam.create_user(UserName="alice")}. */
    String statement(CallRecord call, String target, String function) {
        List<String> arguments = new ArrayList<>();
        Streamed.beside(call).forEach((name, value) -> arguments.add(name + "=" + value(name, value)));
        Optional<Streamed> body = Streamed.of(call);
        body.ifPresent(streamed -> arguments.add(streamed.parameter() + "=" + streamed.python()));
        String remark =
                body.flatMap(Streamed::remark).map(text -> "# " + text + "\n").orElse("");
        String method = target + function + "(";
        String oneLine = method + String.join(", ", arguments) + ")";
        return remark
                + (oneLine.length() <= WIDTH
                        ? oneLine
                        : method + "\n    " + String.join(",\n    ", arguments) + ",\n)");
    }

    /** Whether what it has written takes something from the environment. */
    boolean needsEnvironment() {
        return environment;
    }

    static String variable(String service) {
        return service.replace('-', '_').equals("lambda") ? "lambda_" : service.replace('-', '_');
    }

    static String client(CallRecord call) {
        Origin origin = Origin.of(call);
        List<String> session = new ArrayList<>();
        if (!origin.profile().isEmpty()) {
            session.add("profile_name=" + Json.quoted(origin.profile()));
        }
        if (!origin.region().isEmpty()) {
            session.add("region_name=" + Json.quoted(origin.region()));
        }
        String from = session.isEmpty() ? "boto3" : "boto3.Session(" + String.join(", ", session) + ")";
        return from + ".client(" + Json.quoted(call.service()) + ")";
    }

    private String value(String name, Object value) {
        if (value instanceof Map<?, ?> map) {
            List<String> entries = new ArrayList<>();
            map.forEach((key, each) ->
                    entries.add(Json.quoted(String.valueOf(key)) + ": " + value(String.valueOf(key), each)));
            return "{" + String.join(", ", entries) + "}";
        }
        if (value instanceof List<?> list) {
            return "["
                    + String.join(
                            ", ", list.stream().map(each -> value("", each)).toList()) + "]";
        }
        if (value instanceof Boolean on) {
            return on ? "True" : "False";
        }
        if (value == null) {
            return "None";
        }
        if (value instanceof SdkBytes bytes) {
            return bytes(bytes);
        }
        if (value instanceof String && Secrets.named(name)) {
            environment = true;
            return "os.environ[" + Json.quoted(Placeholder.variable(name)) + "]";
        }
        return value instanceof Number ? value.toString() : Json.quoted(value.toString());
    }

    static String bytes(SdkBytes bytes) {
        StringBuilder out = new StringBuilder("b\"");
        for (byte each : bytes.asByteArrayUnsafe()) {
            if (each == '"' || each == '\\') {
                out.append('\\').append((char) each);
            } else if (each >= ' ' && each < 0x7f) {
                out.append((char) each);
            } else {
                out.append(String.format("\\x%02x", each));
            }
        }
        return out.append('"').toString();
    }
}
