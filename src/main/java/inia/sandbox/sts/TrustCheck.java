package inia.sandbox.sts;

import inia.sandbox.call.Call;
import software.amazon.awssdk.core.SdkPojo;

/** Sees to it that a role's trust policy lets somebody whom an identity provider vouches for assume it. */
@FunctionalInterface
public interface TrustCheck {
    /** Every role trusts everybody. */
    TrustCheck NONE = (call, operation, request) -> {};

    /**
     * Returns if the role's trust policy allows it.
     *
     * @param call by the one who is vouched for
     * @param operation such as {@code AssumeRoleWithWebIdentity}
     * @param request the role, and what the token tells for the session
     * @throws inia.sandbox.call.Refusal with code {@code AccessDenied} if it does not
     */
    void check(Call call, String operation, SdkPojo request);
}
