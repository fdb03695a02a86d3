package inia.shell.translate;

import inia.client.CallRecord;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Where the AWS CLI has its own form instead of the API's. */
final class CliExceptions {
    private CliExceptions() {}

    /** The option of a parameter, without dashes: {@code user-name}. */
    static String option(CallRecord call, String parameter) {
        return call.service().equals("sns") && call.operation().equals("Subscribe") && parameter.equals("Endpoint")
                ? "notification-endpoint"
                : CliCode.kebab(parameter);
    }

    /** Takes from the parameters those that the CLI has in another form, and gives that form. */
    static void apply(CallRecord call, Map<String, Object> parameters, BiConsumer<String, String> option) {
        switch (call.service() + " " + call.operation()) {
            case "ec2 RunInstances" -> {
                Object least = parameters.remove("MinCount");
                Object most = parameters.remove("MaxCount");
                if (least != null || most != null) {
                    option.accept("count", (least == null ? 1 : least) + ":" + (most == null ? least : most));
                }
            }
            case "iam CreateVirtualMFADevice" -> {
                option.accept("outfile", "QRCode.png");
                option.accept("bootstrap-method", "QRCodePNG");
            }
            default -> {}
        }
    }

    /** The file that the CLI writes an answer's stream to, where it wants one. */
    static Optional<String> outfile(CallRecord call) {
        return switch (call.service() + " " + call.operation()) {
            case "s3 GetObject", "s3 GetObjectTorrent" ->
                Optional.of(lastName(String.valueOf(call.parameters().get("Key"))));
            case "glacier GetJobOutput" -> Optional.of("output");
            default -> Optional.empty();
        };
    }

    private static String lastName(String key) {
        String name = key.substring(key.lastIndexOf('/') + 1);
        return name.isEmpty() ? "object" : name;
    }
}
