package inia.sandbox.iam;

import inia.sandbox.call.Call;
import inia.sandbox.call.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import software.amazon.awssdk.services.iam.model.CreatePolicyVersionRequest;
import software.amazon.awssdk.services.iam.model.CreatePolicyVersionResponse;
import software.amazon.awssdk.services.iam.model.DeletePolicyVersionRequest;
import software.amazon.awssdk.services.iam.model.DeletePolicyVersionResponse;
import software.amazon.awssdk.services.iam.model.GetPolicyVersionRequest;
import software.amazon.awssdk.services.iam.model.GetPolicyVersionResponse;
import software.amazon.awssdk.services.iam.model.ListPolicyVersionsRequest;
import software.amazon.awssdk.services.iam.model.ListPolicyVersionsResponse;
import software.amazon.awssdk.services.iam.model.PolicyVersion;
import software.amazon.awssdk.services.iam.model.SetDefaultPolicyVersionRequest;
import software.amazon.awssdk.services.iam.model.SetDefaultPolicyVersionResponse;

/** Operations on the versions of managed policies: the default one counts. */
public final class PolicyVersions {
    private static final String PATTERN = "v[1-9][0-9]*(\\.[A-Za-z0-9-]*)?";

    private final Accounts accounts;

    PolicyVersions(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Makes a further version of a policy, and the default one if asked to. */
    public CreatePolicyVersionResponse createPolicyVersion(CreatePolicyVersionRequest request, Call call) {
        PolicyDocuments.check(new Checks().policyArn(request.policyArn()), request.policyDocument())
                .done();
        Policies.refuseUnfit(request.policyDocument());
        Account account = accounts.of(call);
        return accounts.changePolicies(account, () -> {
            PolicyRow policy = Policies.own(account, request.policyArn(), call, "CreatePolicyVersion");
            if (policy.versions().size() >= Quotas.VERSIONS_PER_POLICY) {
                throw new Refusal(
                        "LimitExceeded",
                        409,
                        "A managed policy can have up to " + Quotas.VERSIONS_PER_POLICY
                                + " versions. Before you create a new version, you must delete an existing version.");
            }
            PolicyVersionRow version = new PolicyVersionRow(
                    "v" + (policy.lastVersion() + 1), request.policyDocument(), Users.seconds(call));
            PolicyRow changed = policy.with(version, Boolean.TRUE.equals(request.setAsDefault()));
            account.ownPolicies().update(changed);
            return CreatePolicyVersionResponse.builder()
                    .policyVersion(listed(new CustomerPolicy(account.id(), changed), version))
                    .build();
        });
    }

    /** Shows a version of a managed policy with its document. */
    public GetPolicyVersionResponse getPolicyVersion(GetPolicyVersionRequest request, Call call) {
        check(request.policyArn(), request.versionId());
        ManagedPolicy policy = accounts.of(call).policy(request.policyArn());
        PolicyVersionRow version =
                get(policy == null ? List.of() : policy.versions(), request.policyArn(), request.versionId());
        return GetPolicyVersionResponse.builder()
                .policyVersion(PolicyShapes.versionWithDocument(policy, version))
                .build();
    }

    /** Lists the versions of a managed policy, newest first: of AWS's, the default version alone is kept. */
    public ListPolicyVersionsResponse listPolicyVersions(ListPolicyVersionsRequest request, Call call) {
        new Checks()
                .policyArn(request.policyArn())
                .paging(request.marker(), request.maxItems())
                .done();
        ManagedPolicy policy = Policies.get(accounts.of(call), request.policyArn());
        List<PolicyVersionRow> versions = new ArrayList<>(policy.versions());
        if (accounts.open()) {
            // Tests of programs expect the order in which they made them.
            Collections.reverse(versions);
        }
        Page<PolicyVersionRow> page = Page.of(versions, request.marker(), request.maxItems());
        return ListPolicyVersionsResponse.builder()
                .versions(page.map(version -> listed(policy, version)))
                .isTruncated(page.truncated())
                .marker(page.marker())
                .build();
    }

    /** Makes another version the default one. */
    public SetDefaultPolicyVersionResponse setDefaultPolicyVersion(SetDefaultPolicyVersionRequest request, Call call) {
        check(request.policyArn(), request.versionId());
        Account account = accounts.of(call);
        return accounts.changePolicies(account, () -> {
            PolicyRow policy = Policies.own(account, request.policyArn(), call, "SetDefaultPolicyVersion");
            PolicyVersionRow version = get(policy.versions(), request.policyArn(), request.versionId());
            account.ownPolicies().update(policy.withVersion(version.id(), Users.seconds(call)));
            return SetDefaultPolicyVersionResponse.builder().build();
        });
    }

    /** Deletes a version that is not the default one. */
    public DeletePolicyVersionResponse deletePolicyVersion(DeletePolicyVersionRequest request, Call call) {
        check(request.policyArn(), request.versionId());
        Account account = accounts.of(call);
        return accounts.changePolicies(account, () -> {
            PolicyRow policy = Policies.own(account, request.policyArn(), call, "DeletePolicyVersion");
            PolicyVersionRow version = get(policy.versions(), request.policyArn(), request.versionId());
            if (version.id().equals(policy.version())) {
                throw new Refusal("DeleteConflict", 409, "Cannot delete the default version of a policy.");
            }
            account.ownPolicies().update(policy.without(version));
            return DeletePolicyVersionResponse.builder().build();
        });
    }

    /** A version where AWS leaves out the document, which programs' tests look for all the same. */
    private PolicyVersion listed(ManagedPolicy policy, PolicyVersionRow version) {
        return accounts.open()
                ? PolicyShapes.versionWithDocument(policy, version)
                : PolicyShapes.version(policy, version);
    }

    private static void check(String policyArn, String version) {
        new Checks()
                .policyArn(policyArn)
                .required("versionId", version)
                .pattern("versionId", version, version == null || isVersion(version), PATTERN)
                .done();
    }

    private static PolicyVersionRow get(List<PolicyVersionRow> versions, String policyArn, String id) {
        return versions.stream()
                .filter(version -> version.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusals.notAttachable(policyArn + " version " + id));
    }

    private static boolean isVersion(String text) {
        int dot = text.indexOf('.');
        String number = dot < 0 ? text : text.substring(0, dot);
        return number.length() > 1
                && number.charAt(0) == 'v'
                && number.charAt(1) != '0'
                && Checks.all(number.substring(1), c -> c >= '0' && c <= '9')
                && (dot < 0
                        || Checks.all(
                                text.substring(dot + 1), c -> c == '-' || c < 0x7F && Character.isLetterOrDigit(c)));
    }
}
