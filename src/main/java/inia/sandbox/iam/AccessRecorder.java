package inia.sandbox.iam;

import inia.sandbox.call.Call;
import inia.sandbox.call.Caller;
import inia.sandbox.call.Permissions;
import inia.sandbox.policy.Authorizer;
import inia.sandbox.policy.Explanations;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import software.amazon.awssdk.core.SdkPojo;

/** Notes which services users and roles call, allowed or not, as AWS does for its reports; the root's calls aside, and Inia's own. */
final class AccessRecorder implements Authorizer {
    private final Accounts accounts;
    private final Authorizer authorizer;

    AccessRecorder(Accounts accounts, Authorizer authorizer) {
        this.accounts = accounts;
        this.authorizer = authorizer;
    }

    @Override
    public void trust(Call call, String operation, SdkPojo request) {
        authorizer.trust(call, operation, request);
    }

    @Override
    public Explanations explanations() {
        return authorizer.explanations();
    }

    @Override
    public Permissions authorize(Call call, String service, String operation, SdkPojo request) {
        Caller caller = call.caller();
        if (!call.origin().own() && caller.kind() != Caller.Kind.ROOT && caller.kind() != Caller.Kind.ANONYMOUS) {
            String id = caller.session() == null
                    ? caller.userId()
                    : caller.session().issuerId();
            note(accounts.of(caller.account()).accesses(), id, service, operation, call);
        }
        return authorizer.authorize(call, service, operation, request);
    }

    /** To the minute, so that one who calls all the time is written once a minute. */
    private static void note(Belongings<AccessRow> accesses, String id, String service, String operation, Call call) {
        String key = service + "/" + operation;
        Instant minute = call.now().truncatedTo(ChronoUnit.MINUTES);
        AccessRow last = accesses.get(id, key);
        if (last == null || !last.at().equals(minute)) {
            accesses.put(
                    id,
                    key,
                    new AccessRow(service, operation, minute, call.scope().region()));
        }
    }
}
