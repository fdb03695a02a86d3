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
    private final ResourceFacts resources;

    /**
     * Decides by another what somebody without credentials may read.
     *
     * @param strict decides about objects in buckets that are there
     * @param resources knows which are
     */
    public OpenAuthorizer(Authorizer strict, ResourceFacts resources) {
        this.strict = strict;
        this.resources = resources;
    }

    @Override
    public Permissions authorize(Call call, String service, String operation, SdkPojo request) {
        boolean unsigned = call.caller().accessKeyId() == null;
        if (unsigned && service.equals("s3") && READING.contains(operation) && isThere(request)) {
            return strict.authorize(call.by(Caller.anonymous()), service, operation, request);
        }
        explanations().add(Explanation.ofOpenDoor(call, service + ":" + operation));
        return Permissions.ALL;
    }

    /** S3 tells everybody that there is no such bucket. */
    private boolean isThere(SdkPojo request) {
        String arn = "arn:aws:s3:::" + Members.value(request, "Bucket");
        return resources.find(new ResourceQuery(Caller.anonymous(), Action.of("s3:GetObject"), arn, request)) != null;
    }

    @Override
    public Explanations explanations() {
        return strict.explanations();
    }
}
