package inia.shell.translate;

import inia.client.CallRecord;
import inia.client.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Steps as a POSIX shell script of AWS CLI calls; what is carried over is in the shell's variables. */
final class ShellScript {
    private static final String NAMED_ENDPOINT = """
            # Version 1 of the AWS CLI sends sqs to AWS itself, unless the command names the endpoint.
            aws() { command aws ${AWS_ENDPOINT_URL:+--endpoint-url "$AWS_ENDPOINT_URL"} "$@"; }
            """;

    private final Steps steps;
    private final Map<Reference, String> variables = new LinkedHashMap<>();

    private ShellScript(Steps steps) {
        this.steps = steps;
    }

    static String of(Steps steps, List<String> head) {
        return new ShellScript(steps).text(head);
    }

    private String text(List<String> head) {
        for (Step step : steps.list()) {
            for (Reference reference : steps.marks().in(step.call().parameters().toString())) {
                variables.computeIfAbsent(reference, this::variable);
            }
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < steps.list().size(); i++) {
            Step step = steps.list().get(i);
            lines.add(
                    step.failed()
                            ? "# " + Remarks.refused(step.call())
                            : steps.marks().inWords(line(step, i), variables::get));
        }
        return "#!/bin/sh\n"
                + head.stream().map(line -> "# " + line + "\n").collect(Collectors.joining())
                + "set -eu\n"
                + NAMED_ENDPOINT
                + "\n"
                + String.join("\n", lines)
                + "\n";
    }

    private String variable(Reference reference) {
        String member = reference.path().stream()
                .filter(String.class::isInstance)
                .reduce((first, last) -> last)
                .orElse("value")
                .toString();
        String base = Names.snake(steps.list().get(reference.step()).variable());
        String name = Names.snake(member).replaceAll("[^a-z0-9_]", "_");
        String full = name.startsWith(base) ? name : base + "_" + name;
        return variables.containsValue(full) ? full + "_" + (variables.size() + 1) : full;
    }

    private String line(Step step, int number) {
        CallRecord call = step.call();
        List<Reference> taken = variables.keySet().stream()
                .filter(reference -> reference.step() == number)
                .toList();
        if (step.waiter() != null) {
            return CliCode.waiting(call, step.waiter()).toString();
        }
        if (taken.isEmpty()) {
            return CliCode.of(call).toString();
        }
        if (taken.size() == 1) {
            CliCode.Command command = CliCode.picking(call, taken.get(0).jmespath());
            return command.before() + variables.get(taken.get(0)) + "=$(" + command.line() + ")";
        }
        String all = taken.stream().map(Reference::jmespath).collect(Collectors.joining(", ", "[", "]"));
        CliCode.Command command = CliCode.picking(call, all);
        return command.before() + "read -r "
                + taken.stream().map(variables::get).collect(Collectors.joining(" ")) + " <<END\n$(" + command.line()
                + ")\nEND";
    }
}
