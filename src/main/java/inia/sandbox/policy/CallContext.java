package inia.sandbox.policy;

import inia.sandbox.call.Call;
import inia.sandbox.call.Caller;
import java.util.List;
import java.util.Locale;

/**
 * The global condition keys of one call.
 *
 * @param call the call that they are taken from
 */
record CallContext(Call call) implements RequestContext {
    @Override
    public List<String> values(String key) {
        String value = single(key);
        return value == null ? List.of() : List.of(value);
    }

    private String single(String key) {
        Caller caller = call.caller();
        return switch (key.toLowerCase(Locale.ROOT)) {
            case "aws:username" -> userName(caller);
            case "aws:userid" -> caller.userId();
            case "aws:principalarn" -> caller.arn();
            case "aws:principalaccount" -> caller.account();
            case "aws:principaltype" -> caller.root() ? "Account" : "User";
            case "aws:requestedregion" -> call.scope().region();
            case "aws:currenttime" -> call.now().toString();
            case "aws:epochtime" -> Long.toString(call.now().getEpochSecond());
            default -> null;
        };
    }

    private static String userName(Caller caller) {
        return caller.root() ? null : caller.arn().substring(caller.arn().lastIndexOf('/') + 1);
    }
}
