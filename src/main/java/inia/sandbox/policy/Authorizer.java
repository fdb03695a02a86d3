package inia.sandbox.policy;

import inia.sandbox.call.Call;
import inia.sandbox.call.Permissions;
import inia.sandbox.call.Refusal;
import software.amazon.awssdk.core.SdkPojo;

/** Decides whether a call may be made. */
@FunctionalInterface
public interface Authorizer {
    /** What was decided about the latest calls, if that is kept. */
    default Explanations explanations() {
        return new Explanations();
    }

    /**
     * Returns if a role's trust policy lets somebody whom an identity provider vouches for assume it.
     *
     * @param call by the one who is vouched for
     * @param operation STS's operation, such as {@code AssumeRoleWithWebIdentity}
     * @param request what is asked for, with what the token tells
     * @throws inia.sandbox.call.Refusal with code {@code AccessDenied} and status 403 if it does not
     */
    default void trust(Call call, String operation, SdkPojo request) {
        throw new Refusal("AccessDenied", 403, "Not authorized to perform sts:" + operation);
    }

    /**
     * Returns if the caller may make this call.
     *
     * @param call who calls, and in which account and region
     * @param service the service's name, such as {@code iam}
     * @param operation the operation's API name, such as {@code CreateUser}
     * @param request what the operation is asked to do
     * @return what the caller may do beyond that
     * @throws inia.sandbox.call.Refusal with code {@code AccessDenied} and status 403 if it may not
     */
    Permissions authorize(Call call, String service, String operation, SdkPojo request);
}
