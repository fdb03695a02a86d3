package inia.shell.translate;

import inia.client.CallRecord;
import inia.client.Json;
import inia.client.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Steps as a script with boto3. */
final class PythonScript {
    private PythonScript() {}

    static String of(Steps steps, List<String> head) {
        PythonCode code = new PythonCode();
        ClientNames clients = new ClientNames();
        List<String> statements = new ArrayList<>();
        for (Step step : steps.list()) {
            statements.add(
                    step.failed()
                            ? "# " + Remarks.refused(step.call())
                            : steps.marks()
                                    .inLiterals(
                                            statement(step, code, clients.of(step.call())),
                                            reference -> expression(steps, reference)));
        }
        return head.stream().map(line -> "# " + line + "\n").collect(Collectors.joining())
                + (code.needsEnvironment() ? "\nimport os\n" : "")
                + "\nimport boto3\n\n"
                + clients.all().entrySet().stream()
                        .map(client -> client.getKey() + " = " + PythonCode.client(client.getValue()) + "\n")
                        .collect(Collectors.joining())
                + "\n"
                + String.join("\n", statements)
                + "\n";
    }

    private static String statement(Step step, PythonCode code, String client) {
        CallRecord call = step.call();
        return step.waiter() != null
                ? code.statement(call, "", client + ".get_waiter(" + Json.quoted(Names.snake(step.waiter())) + ").wait")
                : code.statement(
                        call,
                        step.used() ? Names.snake(step.variable()) + " = " : "",
                        client + "." + Names.snake(call.operation()));
    }

    private static String expression(Steps steps, Reference reference) {
        return Names.snake(steps.list().get(reference.step()).variable())
                + reference.path().stream()
                        .map(part -> "[" + (part instanceof Integer ? part : Json.quoted(part.toString())) + "]")
                        .collect(Collectors.joining());
    }
}
