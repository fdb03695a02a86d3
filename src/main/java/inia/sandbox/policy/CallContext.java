package inia.sandbox.policy;

import inia.sandbox.call.Call;
import inia.sandbox.call.Caller;
import inia.sandbox.call.SessionContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkPojo;

/**
 * The condition keys of one permission that a call needs: the global ones, and those of its service.
 *
 * <p>Source: IAM User Guide, "AWS global condition context keys".
 *
 * @param call the call that they are taken from
 * @param tags the caller's tags, asked for only by those who need them
 * @param action the action that is to be allowed
 * @param resource what is known of the resource, or {@code null}
 * @param request what the operation is asked to do
 */
record CallContext(
        Call call, Supplier<Map<String, String>> tags, Action action, ResourceFacts.Found resource, SdkPojo request)
        implements RequestContext {
    @Override
    public List<String> values(String asked) {
        String key = asked.toLowerCase(Locale.ROOT);
        if (key.equals("aws:tagkeys")) {
            TreeSet<String> keys = new TreeSet<>(RequestTags.of(request).keySet());
            keys.addAll(Members.values(request, "TagKeys"));
            return List.copyOf(keys);
        }
        if (!key.startsWith("aws:")) {
            return ofService(asked, key);
        }
        int slash = key.indexOf('/');
        return one(slash > 0 ? tag(asked) : value(call.caller(), key));
    }

    private List<String> ofService(String asked, String key) {
        KeyTable table = KeyTable.of(action.service());
        if (table.isOfOthers(key, action)) {
            return List.of();
        }
        List<String> ofRequest = table.values(key, action, request);
        if (!ofRequest.isEmpty()) {
            return ofRequest;
        }
        List<String> ofObject = ObjectKeys.values(key, request, call);
        if (!ofObject.isEmpty()) {
            return ofObject;
        }
        List<String> ofResource = resource == null ? List.of() : resource.values(key);
        if (!ofResource.isEmpty()) {
            return ofResource;
        }
        return one(
                switch (key) {
                    case "s3:resourceaccount" -> resource == null ? null : resource.owner();
                    case "s3:authtype", "s3:signatureversion", "s3:signatureage", "s3:x-amz-content-sha256" ->
                        call.origin().signature().get(key);
                    default -> key.contains("resourcetag/") ? tag(asked) : federation(key);
                });
    }

    private static List<String> one(String value) {
        return value == null ? List.of() : List.of(value);
    }

    /** The value of the tag that a key such as {@code aws:PrincipalTag/team} ends with, whatever the tag's case. */
    private String tag(String asked) {
        int slash = asked.indexOf('/');
        String name = asked.substring(slash + 1);
        Map<String, String> among = switch (asked.substring(0, slash).toLowerCase(Locale.ROOT)) {
            case "aws:principaltag" -> tags.get();
            case "aws:requesttag" -> RequestTags.of(request);
            case "aws:resourcetag", "iam:resourcetag" -> resource == null ? Map.of() : resource.tags();
            default -> Map.of();
        };
        for (Map.Entry<String, String> tag : among.entrySet()) {
            if (tag.getKey().equalsIgnoreCase(name)) {
                return tag.getValue();
            }
        }
        return null;
    }

    private String value(Caller caller, String key) {
        if (key.startsWith("aws:multifactorauth") && givesCode()) {
            return key.endsWith("age") ? "0" : "true";
        }
        return switch (key) {
            case "aws:username" -> caller.kind() == Caller.Kind.USER ? lastSegment(caller.arn()) : null;
            case "aws:userid" -> caller.userId();
            case "aws:principalarn" -> caller.kind() == Caller.Kind.ANONYMOUS ? null : caller.principalArn();
            case "aws:principalaccount" -> caller.account();
            case "aws:principaltype" -> type(caller.kind());
            case "aws:requestedregion" -> call.scope().region();
            case "aws:currenttime" -> call.now().toString();
            case "aws:epochtime" -> Long.toString(call.now().getEpochSecond());
            case "aws:sourceip" -> call.origin().sourceIp();
            case "aws:useragent" -> call.origin().userAgent();
            case "aws:referer" -> call.origin().referer();
            // The sandbox speaks plain HTTP, and no service of it calls another for somebody.
            case "aws:securetransport", "aws:viaawsservice", "aws:principalisawsservice" -> "false";
            case "aws:resourceaccount" -> resource == null ? call.scope().account() : resource.owner();
            default -> caller.session() == null ? null : ofSession(caller.session(), key);
        };
    }

    /** Whether a role is to be assumed with the code of an MFA device; a wrong one fails the call after its conditions hold. */
    private boolean givesCode() {
        return action.name().equals("assumerole")
                && !Members.values(request, "TokenCode").isEmpty();
    }

    private static String type(Caller.Kind kind) {
        return switch (kind) {
            case ROOT -> "Account";
            case USER -> "User";
            case ASSUMED_ROLE -> "AssumedRole";
            case FEDERATED_USER -> "FederatedUser";
            case FEDERATED_IDENTITY -> "FederatedUser";
            case SERVICE -> "Service";
            case ANONYMOUS -> "Anonymous";
        };
    }

    private String ofSession(SessionContext session, String key) {
        Instant mfa = session.mfaTime();
        return switch (key) {
            case "aws:tokenissuetime" -> session.issued().toString();
            case "aws:sourceidentity" -> session.sourceIdentity();
            case "aws:multifactorauthpresent" -> Boolean.toString(mfa != null);
            case "aws:multifactorauthage" ->
                mfa == null
                        ? null
                        : Long.toString(Duration.between(mfa, call.now()).toSeconds());
            default -> federation(key);
        };
    }

    private String federation(String key) {
        SessionContext session = call.caller().session();
        if (session != null) {
            for (Map.Entry<String, String> entry : session.federation().entrySet()) {
                if (entry.getKey().equalsIgnoreCase(key)) {
                    return entry.getValue();
                }
            }
        }
        return null;
    }

    private static String lastSegment(String arn) {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }
}
