package inia.sandbox.policy;

import inia.sandbox.call.Call;
import inia.sandbox.policy.ResourceTemplate.Resource;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkPojo;

/** Finds the ARN of what a request names: by its name, its URL, or its key's id. */
final class NamedResource {
    private static final String IAM = "arn:aws:iam::";

    private static final Pattern SOURCE_ARN = Pattern.compile("\"sourceArn\":\"([^\"]*)\"");

    private NamedResource() {}

    static Resource of(String kind, String name, Call call, SdkPojo request, EntityArns arns) {
        return switch (kind) {
            case "queue" -> same(queue(name, call));
            case "move-source" -> same(moveSource(name));
            case "copy-source" -> same(copySource(name));
            case "policy", "oidc-provider", "saml-provider", "mfa" ->
                new Resource(String.valueOf(name), shown(kind, name));
            case "access-key" -> accessKey(name, call, arns);
            case "renamed-user" -> same(renamed("user", name, "NewUserName", call, request, arns));
            case "renamed-group" -> same(renamed("group", name, "NewGroupName", call, request, arns));
            default -> entity(kind, name, call, arns);
        };
    }

    private static Resource same(String arn) {
        return new Resource(arn, arn);
    }

    /** An IAM thing by its name; a user whose name is left out is the caller. */
    private static Resource entity(String kind, String name, Call call, EntityArns arns) {
        if (name == null && kind.equals("user")) {
            String self = arns.self(call.caller());
            return new Resource(self, shown(kind, lastSegment(self)));
        }
        String given = name == null ? "" : name;
        return new Resource(existing(kind, given, call, arns), shown(kind, given));
    }

    private static String shown(String kind, String name) {
        return kind.replace('-', ' ') + " " + name;
    }

    private static String existing(String kind, String name, Call call, EntityArns arns) {
        String account = call.scope().account();
        String arn = arns.arn(account, kind, name);
        return arn != null ? arn : IAM + account + ":" + kind + "/" + name;
    }

    private static Resource accessKey(String id, Call call, EntityArns arns) {
        String owner = id == null ? null : arns.ownerOfKey(call.scope().account(), id);
        return owner == null
                ? new Resource("*", shown("access-key", id))
                : new Resource(owner, shown("user", lastSegment(owner)));
    }

    /** What the ARN will be after the change that the request asks for: its permission is needed as well. */
    private static String renamed(
            String kind, String name, String newName, Call call, SdkPojo request, EntityArns arns) {
        String arn = existing(kind, String.valueOf(name), call, arns);
        String start = IAM + call.scope().account() + ":" + kind;
        String path = Members.value(request, "NewPath");
        String changed = Members.value(request, newName);
        return start
                + (path != null ? path : arn.substring(start.length(), arn.lastIndexOf('/') + 1))
                + (changed != null ? changed : lastSegment(arn));
    }

    private static String lastSegment(String arn) {
        return arn.substring(Math.max(arn.lastIndexOf('/'), arn.lastIndexOf(':')) + 1);
    }

    /** A queue's URL ends with account and name. */
    private static String queue(String url, Call call) {
        String[] segments = url == null ? new String[0] : url.split("/");
        String name = segments.length == 0 ? "" : segments[segments.length - 1];
        String account = segments.length < 2 ? "" : segments[segments.length - 2];
        boolean numeric = !account.isEmpty() && account.chars().allMatch(Character::isDigit);
        return "arn:aws:sqs:" + call.scope().region() + ":"
                + (numeric ? account : call.scope().account()) + ":" + name;
    }

    /** A task that moves messages tells in its handle which queue it moves them from. */
    private static String moveSource(String handle) {
        try {
            byte[] told = Base64.getDecoder().decode(handle == null ? "" : handle);
            Matcher source = SOURCE_ARN.matcher(new String(told, StandardCharsets.UTF_8));
            return source.find() ? source.group(1) : "*";
        } catch (IllegalArgumentException noHandle) {
            return "*";
        }
    }

    /** {@code /bucket/key?versionId=…}, percent-encoded. */
    private static String copySource(String source) {
        String path = source == null ? "" : source;
        int version = path.indexOf("?versionId=");
        path = version < 0 ? path : path.substring(0, version);
        path = decoded(path.startsWith("/") ? path.substring(1) : path);
        return path.startsWith("arn:") ? path : "arn:aws:s3:::" + path;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
