package inia.sandbox.policy;

import inia.sandbox.call.Call;
import inia.sandbox.call.Permissions;
import software.amazon.awssdk.core.SdkPojo;

/** Lets everybody do everything, and notes that it did, so that who asks why is told. */
public final class OpenAuthorizer implements Authorizer {
    private final Explanations explanations = new Explanations();

    @Override
    public Permissions authorize(Call call, String service, String operation, SdkPojo request) {
        explanations.add(Explanation.ofOpenDoor(call, service + ":" + operation));
        return Permissions.ALL;
    }

    @Override
    public Explanations explanations() {
        return explanations;
    }
}
