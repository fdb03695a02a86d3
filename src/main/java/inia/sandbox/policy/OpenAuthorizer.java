package inia.sandbox.policy;

import inia.sandbox.call.Call;
import inia.sandbox.call.Caller;
import inia.sandbox.call.Permissions;
import java.util.Set;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Lets everybody do everything, and notes that it did, so that who asks why is told.
 *
 * <p>Only who reads an object without any credentials is judged as AWS would: programs test with that whether their objects are
 * private.
 */
public final class OpenAuthorizer implements Authorizer {
    private static final Set<String> READING = Set.of("GetObject", "HeadObject");

    private final Authorizer strict;

    /** @param strict decides what somebody without credentials may read */
    public OpenAuthorizer(Authorizer strict) {
        this.strict = strict;
    }

    @Override
    public Permissions authorize(Call call, String service, String operation, SdkPojo request) {
        boolean unsigned = call.caller().accessKeyId() == null;
        if (unsigned && service.equals("s3") && READING.contains(operation)) {
            return strict.authorize(call.by(Caller.anonymous()), service, operation, request);
        }
        explanations().add(Explanation.ofOpenDoor(call, service + ":" + operation));
        return Permissions.ALL;
    }

    @Override
    public Explanations explanations() {
        return strict.explanations();
    }
}
