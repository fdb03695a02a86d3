package inia.shell.translate;

import inia.client.AwsException;
import inia.client.CallRecord;
import inia.client.Secrets;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What an exported program says about itself and its steps, as lines without comment signs. */
final class Remarks {
    private Remarks() {}

    /** What the whole is, and where it goes. */
    static List<String> head(List<Step> steps, Path home) {
        List<String> lines = new ArrayList<>();
        lines.add("What was called in Inia's shell, in order. It goes where your AWS settings say.");
        Optional<URI> endpoint = steps.stream()
                .flatMap(step -> step.call().endpoint().stream())
                .filter(uri -> "http".equals(uri.getScheme()))
                .findFirst();
        endpoint.ifPresent(uri -> {
            lines.add("To run it against the sandbox, while that is open:");
            lines.add("  export AWS_ENDPOINT_URL=" + uri);
            String folder = folder(home.toAbsolutePath());
            lines.add("  export AWS_CONFIG_FILE=" + folder + "/config");
            lines.add("  export AWS_SHARED_CREDENTIALS_FILE=" + folder + "/credentials");
        });
        Set<String> secrets = new TreeSet<>();
        steps.forEach(step -> secrets(step.call().parameters(), secrets));
        if (!secrets.isEmpty()) {
            lines.add("Secrets are taken from the environment: " + String.join(", ", secrets) + ".");
        }
        if (steps.stream().anyMatch(step -> step.call().profile().isEmpty())) {
            lines.add("Some of it was called with keys of a session of its own; here it is your default profile's.");
        }
        return lines;
    }

    private static void secrets(Object value, Set<String> variables) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, each) -> {
                String member = name.toString();
                if (each instanceof String && Secrets.named(member)) {
                    variables.add(
                            Placeholder.variable(member) + (member.endsWith("CustomerKey") ? " (in Base64)" : ""));
                }
                secrets(each, variables);
            });
        } else if (value instanceof List<?> list) {
            list.forEach(each -> secrets(each, variables));
        }
    }

    /** With slashes on Windows too: shells and PowerShell take them, and in a comment Java reads backslash and u as a letter's number. */
    private static String folder(Path home) {
        Path user = Path.of(System.getProperty("user.home"));
        String folder = home.startsWith(user) ? "$HOME/" + user.relativize(home) : home.toString();
        return folder.replace(File.separatorChar, '/');
    }

    /** Why a call is left out: {@code refused: iam GetUser, NoSuchEntity}. */
    static String refused(CallRecord call) {
        String why = call.error()
                .map(error -> error instanceof AwsException refused
                        ? refused.code()
                        : error.getClass().getSimpleName())
                .orElse("no answer");
        return "left out, as it was refused: " + call.service() + " " + call.operation() + ", " + why;
    }
}
