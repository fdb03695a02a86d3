package inia.shell.manual;

import inia.client.Names;
import inia.sandbox.policy.NeededPermission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The IAM actions of a service, from {@code actions/iam.txt}, and which of them an operation needs.
 *
 * <p>The services that the sandbox has tell what an operation needs, and when; elsewhere an operation needs the action of its name,
 * if the file does not say otherwise.
 */
final class Actions {
    /**
     * An action that an operation needs.
     *
     * @param name such as {@code iam:CreateUser}
     * @param on what it must be allowed on: ARNs with {@code ${Member}}, or {@code *}
     * @param when when it is needed, such as {@code if Tags is given}; empty for always
     * @param access its access level, such as {@code Write}; empty where it is not known
     */
    record Need(String name, List<String> on, String when, String access) {}

    private final String service;
    private final Map<String, String[]> actions = new HashMap<>();
    private final Map<String, String> arns = new HashMap<>();
    private final Map<String, String> renamed = new HashMap<>();

    /** The actions of a service: an SDK module's name, which for these is boto3's and IAM's too. */
    Actions(String service) {
        this.service = service;
        int part = 0;
        for (String line : Facts.lines("actions/" + service + ".txt")) {
            String[] words = line.split(" ");
            if (line.isEmpty()) {
                part++;
            } else if (part == 0) {
                actions.put(Names.key(words[0]), words);
            } else {
                (part == 1 ? arns : renamed).put(part == 1 ? words[0] : Names.key(words[0]), words[1]);
            }
        }
    }

    /** Whether anything is known of the service's actions. */
    boolean known() {
        return !actions.isEmpty();
    }

    /** What an operation needs; nothing for one that anybody may call. */
    List<Need> of(String operation) {
        List<NeededPermission> table = NeededPermission.of(service, operation).orElse(null);
        List<Need> needs = new ArrayList<>();
        if (table != null) {
            for (NeededPermission needed : table) {
                needs.add(new Need(
                        needed.action(),
                        List.of(resource(needed.resource())),
                        when(needed.when()),
                        access(needed.action())));
            }
            return needs;
        }
        for (String name : renamed.getOrDefault(Names.key(operation), operation).split(",")) {
            String[] words = actions.get(Names.key(name));
            String action = service + ":" + (words == null ? name : words[0]);
            needs.add(new Need(action, words == null ? List.of() : resources(words), "", access(action)));
        }
        return needs;
    }

    /** {@code user(UserName)} is the ARN of a user. */
    private String resource(String template) {
        int open = template.indexOf('(');
        String kind = open < 0 ? "" : template.substring(0, open);
        return open < 0 ? template : arns.getOrDefault(kind, "the " + kind).replace("${Partition}", "aws");
    }

    /** {@code if ACL GrantRead}, {@code unless CopySource~versionId=} in whole words. */
    private static String when(String columns) {
        String[] words = columns.split(" ");
        List<String> members = new ArrayList<>();
        for (String word : List.of(words).subList(1, words.length)) {
            int tilde = word.indexOf('~');
            members.add(
                    tilde < 0
                            ? word
                            : word.substring(0, tilde) + " with "
                                    + word.substring(tilde + 1).replaceFirst("=$", ""));
        }
        return columns.isEmpty() ? "" : words[0] + " " + String.join(" or ", members) + " is given";
    }

    private String access(String action) {
        String[] words = actions.get(Names.key(action.substring(action.indexOf(':') + 1)));
        return words == null ? "" : words[1].replace('-', ' ').replace(",", ", ");
    }

    /** The ARNs of the resource types that an action acts on: those that it needs, or, where it needs none, all. */
    private List<String> resources(String[] words) {
        if (words.length < 3) {
            return List.of("*");
        }
        List<String> all = List.of(words[2].split(","));
        List<String> needed = all.stream().filter(type -> type.endsWith("*")).toList();
        return (needed.isEmpty() ? all : needed)
                .stream()
                        .map(type -> type.replace("*", ""))
                        .map(type -> arns.getOrDefault(type, type))
                        .map(arn -> arn.replace("${Partition}", "aws"))
                        .toList();
    }
}
