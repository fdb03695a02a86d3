package inia.shell.translate;

import inia.client.CallRecord;
import inia.client.Names;
import inia.client.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkBytes;

/** A call as a line of the AWS CLI. */
final class CliCode {
    /** The commands that are not named as boto3 names the service. */
    private static final Map<String, String> COMMANDS =
            Map.of("s3", "s3api", "config", "configservice", "codedeploy", "deploy");

    /** Version 1 of the CLI fetches what these prefixes name, but not for the options in {@link #TAKEN_AS_THEY_ARE}. */
    private static final List<String> FETCHED = List.of("file://", "fileb://", "http://", "https://");

    private static final Set<String> TAKEN_AS_THEY_ARE = Set.of(
            "QueueUrl",
            "TemplateURL",
            "StackPolicyURL",
            "StackPolicyDuringUpdateURL",
            "WebsiteRedirectLocation",
            "Url",
            "Endpoint");

    private final CallRecord call;
    private final StringBuilder line = new StringBuilder("aws ");
    private final List<String> before = new ArrayList<>();
    private boolean rawBytes;

    private CliCode(CallRecord call) {
        this.call = call;
    }

    /**
     * A command, and the lines that stand before it: remarks, and what writes the file that it sends.
     *
     * @param before each with its line's end
     */
    record Command(String before, String line) {
        @Override
        public String toString() {
            return before + line;
        }
    }

    static Command of(CallRecord call) {
        return new CliCode(call).code(kebab(call.operation()), "");
    }

    /** What waits, where a waiter asked: {@code aws iam wait user-exists --user-name alice}. */
    static Command waiting(CallRecord call, String waiter) {
        return new CliCode(call).code("wait " + kebab(waiter), "");
    }

    /** What prints only a part of the answer, as text. */
    static Command picking(CallRecord call, String jmespath) {
        return new CliCode(call).code(kebab(call.operation()), " --query " + ShellWord.of(jmespath) + " --output text");
    }

    private Command code(String command, String more) {
        line.append(COMMANDS.getOrDefault(call.service(), call.service()))
                .append(' ')
                .append(command);
        Map<String, Object> parameters = Streamed.beside(call);
        boolean pages = Pages.areAskedFor(call);
        if (parameters.entrySet().stream().anyMatch(CliCode::isAwkward)) {
            option("cli-input-json", ShellWord.quoted(json(parameters)));
            parameters.clear();
        }
        CliExceptions.apply(call, parameters, this::option);
        parameters.forEach(this::parameter);
        Streamed.of(call).ifPresent(body -> {
            body.remark().ifPresent(remark -> before.add("# " + remark));
            body.cliBefore().ifPresent(before::add);
            option(CliExceptions.option(call, body.parameter()), body.cli());
        });
        Origin origin = Origin.of(call);
        if (pages) {
            line.append(" --no-paginate");
        }
        if (!origin.region().isEmpty()) {
            option("region", ShellWord.of(origin.region()));
        }
        if (!origin.profile().isEmpty()) {
            option("profile", ShellWord.of(origin.profile()));
        }
        line.append(more);
        CliExceptions.outfile(call).ifPresent(file -> line.append(' ').append(ShellWord.of(file)));
        if (rawBytes) {
            before.add("# Version 2 of the CLI needs: --cli-binary-format raw-in-base64-out");
        }
        return new Command(before.stream().map(each -> each + "\n").collect(Collectors.joining()), line.toString());
    }

    private static boolean isAwkward(Map.Entry<String, Object> parameter) {
        return !TAKEN_AS_THEY_ARE.contains(parameter.getKey())
                && parameter.getValue() instanceof String text
                && FETCHED.stream().anyMatch(text::startsWith);
    }

    private void option(String name, String value) {
        line.append(" --")
                .append(name)
                .append(value.startsWith("-") ? "=" : " ")
                .append(value);
    }

    private void parameter(String name, Object value) {
        String option = CliExceptions.option(call, name);
        if (value instanceof String && Secrets.named(name)) {
            option(option, "\"$" + Placeholder.variable(name) + '"');
        } else if (value instanceof Boolean on) {
            line.append(" --").append(on ? option : option.startsWith("no-") ? option.substring(3) : "no-" + option);
        } else if (value instanceof List<?> list && isPlain(list)) {
            option(option, list.stream().map(item -> ShellWord.of(text(item))).collect(Collectors.joining(" ")));
        } else if (value instanceof List || value instanceof Map) {
            option(option, ShellWord.quoted(json(value)));
        } else {
            option(option, ShellWord.of(text(value)));
        }
    }

    /** Words that the shell and the CLI take one by one. */
    private static boolean isPlain(List<?> list) {
        return !list.isEmpty()
                && list.stream()
                        .allMatch(item -> !(item instanceof Map || item instanceof List || item instanceof SdkBytes)
                                && !item.toString().isEmpty()
                                && "[{-".indexOf(item.toString().charAt(0)) < 0
                                && FETCHED.stream().noneMatch(item.toString()::startsWith));
    }

    private String text(Object value) {
        if (value instanceof SdkBytes bytes) {
            rawBytes = true;
            return Literals.text(bytes).orElseGet(() -> Literals.base64(bytes));
        }
        return String.valueOf(value);
    }

    private String json(Object value) {
        StringBuilder out = new StringBuilder();
        Literals.json(value, this::text, out);
        return out.toString();
    }

    static String kebab(String name) {
        return Names.snake(name).replace('_', '-');
    }
}
