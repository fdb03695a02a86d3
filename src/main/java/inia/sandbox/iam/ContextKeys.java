package inia.sandbox.iam;

import inia.sandbox.call.Call;
import inia.sandbox.policy.AttachedPolicy;
import inia.sandbox.policy.PolicyDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.iam.model.GetContextKeysForCustomPolicyRequest;
import software.amazon.awssdk.services.iam.model.GetContextKeysForCustomPolicyResponse;
import software.amazon.awssdk.services.iam.model.GetContextKeysForPrincipalPolicyRequest;
import software.amazon.awssdk.services.iam.model.GetContextKeysForPrincipalPolicyResponse;

/** Tells which condition keys policies ask for. */
public final class ContextKeys {
    private final Accounts accounts;

    ContextKeys(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The keys that given policies ask for, in conditions or as variables. */
    public GetContextKeysForCustomPolicyResponse getContextKeysForCustomPolicy(
            GetContextKeysForCustomPolicyRequest request, Call call) {
        new Checks()
                .required("policyInputList", request.hasPolicyInputList() ? request.policyInputList() : null)
                .done();
        return GetContextKeysForCustomPolicyResponse.builder()
                .contextKeyNames(keys(Simulations.inputs("PolicyInputList", request.policyInputList())))
                .build();
    }

    /** The keys that the policies of a user, group or role ask for, and given policies with them. */
    public GetContextKeysForPrincipalPolicyResponse getContextKeysForPrincipalPolicy(
            GetContextKeysForPrincipalPolicyRequest request, Call call) {
        new Checks()
                .required("policySourceArn", request.policySourceArn())
                .length("policySourceArn", request.policySourceArn(), 20, 2048)
                .done();
        SimulatedPrincipal principal = SimulatedPrincipal.find(accounts, accounts.of(call), request.policySourceArn());
        List<AttachedPolicy> policies = new ArrayList<>(principal.policies().identity());
        policies.addAll(Simulations.inputs("PolicyInputList", request.policyInputList()));
        return GetContextKeysForPrincipalPolicyResponse.builder()
                .contextKeyNames(keys(policies))
                .build();
    }

    private static Set<String> keys(List<AttachedPolicy> policies) {
        return PolicyDocument.contextKeys(
                policies.stream().map(AttachedPolicy::document).toList());
    }
}
