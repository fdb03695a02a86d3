package inia.shell.manual;

import inia.Backstage;
import inia.CallerIdentity;
import inia.Credentials;
import inia.Session;
import inia.client.AwsException;
import inia.client.Client;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who a session's calls come from, and what that may do, as far as it may be asked. */
final class Whoami {
    private static final int COLUMN = 9;

    private final Session session;
    private final CallerIdentity identity;

    private Whoami(Session session) {
        this.session = session;
        this.identity = session.identity();
    }

    /** Writes it; its own calls are heard of by nobody. */
    static void write(Session session, Page page) {
        Whoami caller = new Whoami(Backstage.session(session));
        page.title(caller.identity.arn());
        caller.lines().forEach((name, said) -> page.row(name, said, COLUMN));
    }

    private Map<String, String> lines() {
        Credentials keys = session.credentials();
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("account", identity.account());
        lines.put("kind", kind());
        lines.put(
                "keys",
                keys.accessKeyId() + " from " + keys.origin()
                        + (keys.temporary() ? ", temporary" : ", until they are deleted"));
        if (keys.temporary()) {
            lines.put("expires", keys.expires().map(String::valueOf).orElse("not known"));
        }
        lines.put("region", session.region());
        lines.put("endpoint", String.valueOf(session.client("sts").meta().endpoint()));
        lines.put("may", may());
        return lines;
    }

    /** What comes after the account in the ARN, such as {@code user/alice}. */
    private String[] name() {
        return identity.arn().split(":", 6)[5].split("/");
    }

    private String kind() {
        String[] name = name();
        String last = name[name.length - 1];
        return switch (name[0]) {
            case "root" -> "the root user, who owns the account";
            case "user" -> "the IAM user '" + last + "'";
            case "assumed-role" -> "the session '" + last + "' of the role '" + name[1] + "'";
            case "federated-user" -> "the federated user '" + last + "'";
            default -> name[0];
        };
    }

    private String may() {
        String[] name = name();
        try {
            return switch (name[0]) {
                case "root" -> "do everything in the account";
                case "user" -> user(name[name.length - 1]);
                case "assumed-role" -> said(policies("role", "RoleName", name[1]));
                default -> "do what its session's policies allow";
            };
        } catch (AwsException refused) {
            return "not be asked about its policies (" + refused.code() + "); try a call, and why() if it is refused";
        }
    }

    private String user(String user) {
        Client iam = session.client("iam");
        List<String> policies = policies("user", "UserName", user);
        for (Object group :
                (List<?>) iam.call("list_groups_for_user", "UserName", user).search("Groups[].GroupName")) {
            policies("group", "GroupName", group.toString())
                    .forEach(policy -> policies.add(policy + " (group " + group + ")"));
        }
        Object boundary =
                iam.call("get_user", "UserName", user).search("User.PermissionsBoundary.PermissionsBoundaryArn");
        return said(policies) + (boundary == null ? "" : "; at most what the boundary " + boundary + " allows");
    }

    private List<String> policies(String kind, String parameter, String name) {
        Client iam = session.client("iam");
        List<String> policies = new ArrayList<>();
        for (Object attached : (List<?>) iam.call("list_attached_" + kind + "_policies", parameter, name)
                .search("AttachedPolicies[].PolicyName")) {
            policies.add(attached.toString());
        }
        for (Object own : (List<?>)
                iam.call("list_" + kind + "_policies", parameter, name).search("PolicyNames")) {
            policies.add(own + " (inline)");
        }
        return policies;
    }

    private static String said(List<String> policies) {
        return policies.isEmpty()
                ? "do nothing yet: no policy is attached"
                : "do what these policies allow: " + String.join(", ", policies);
    }
}
