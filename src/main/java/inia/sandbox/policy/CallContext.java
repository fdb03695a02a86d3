package inia.sandbox.policy;

import inia.sandbox.call.Call;
import inia.sandbox.call.Caller;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.core.SdkPojo;

/**
 * The condition keys of one call on one resource: global ones, tags, and those of the service.
 *
 * @param call the call that they are taken from
 * @param operation the operation's API name
 * @param request what the operation is asked to do
 * @param resource the ARN that it acts on, or {@code *}
 * @param keys the service's own keys
 * @param arns knows the tags of principals and resources
 */
record CallContext(Call call, String operation, SdkPojo request, String resource, ConditionKeys keys, EntityArns arns)
        implements RequestContext {
    private static final String REQUEST_TAG = "aws:requesttag/";
    private static final String PRINCIPAL_TAG = "aws:principaltag/";
    private static final String RESOURCE_TAG = "aws:resourcetag/";
    private static final String IAM_RESOURCE_TAG = "iam:resourcetag/";

    @Override
    public List<String> values(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        if (key.equals("aws:tagkeys")) {
            return RequestTags.keys(request);
        }
        String value = tagged(key);
        value = value == null ? global(key) : value;
        return value == null ? keys.values(key, operation, request) : List.of(value);
    }

    /** Tag keys count as the same whatever their case, as condition keys do. */
    private String tagged(String key) {
        if (key.startsWith(REQUEST_TAG)) {
            return tag(RequestTags.given(request), key.substring(REQUEST_TAG.length()));
        }
        if (key.startsWith(PRINCIPAL_TAG)) {
            return tag(arns.tags(call.caller().arn()), key.substring(PRINCIPAL_TAG.length()));
        }
        if (key.startsWith(RESOURCE_TAG) || key.startsWith(IAM_RESOURCE_TAG)) {
            return tag(arns.tags(resource), key.substring(key.indexOf('/') + 1));
        }
        return null;
    }

    private static String tag(Map<String, String> tags, String key) {
        for (Map.Entry<String, String> tag : tags.entrySet()) {
            if (tag.getKey().equalsIgnoreCase(key)) {
                return tag.getValue();
            }
        }
        return null;
    }

    private String global(String key) {
        Caller caller = call.caller();
        return switch (key) {
            case "aws:username" -> userName(caller);
            case "aws:userid" -> caller.userId();
            case "aws:principalarn" -> caller.arn();
            case "aws:principalaccount" -> caller.account();
            case "aws:principaltype" -> caller.root() ? "Account" : "User";
            case "aws:principalisawsservice", "aws:viaawsservice", "aws:securetransport" -> "false";
            case "aws:requestedregion" -> call.scope().region();
            case "aws:resourceaccount" -> call.scope().account();
            case "aws:sourceip" -> call.origin().sourceIp();
            case "aws:useragent" -> call.origin().userAgent();
            case "aws:referer" -> call.origin().referer();
            case "aws:currenttime" -> call.now().toString();
            case "aws:epochtime" -> Long.toString(call.now().getEpochSecond());
            default -> null;
        };
    }

    private static String userName(Caller caller) {
        return caller.root() ? null : caller.arn().substring(caller.arn().lastIndexOf('/') + 1);
    }
}
