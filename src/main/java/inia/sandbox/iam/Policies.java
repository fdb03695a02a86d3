package inia.sandbox.iam;

import inia.sandbox.call.Call;
import inia.sandbox.call.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.iam.model.CreatePolicyRequest;
import software.amazon.awssdk.services.iam.model.CreatePolicyResponse;
import software.amazon.awssdk.services.iam.model.DeletePolicyRequest;
import software.amazon.awssdk.services.iam.model.DeletePolicyResponse;
import software.amazon.awssdk.services.iam.model.GetPolicyRequest;
import software.amazon.awssdk.services.iam.model.GetPolicyResponse;
import software.amazon.awssdk.services.iam.model.ListPoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListPoliciesResponse;

/** Operations on managed policies. */
public final class Policies {
    private static final List<String> SCOPES = List.of("All", "AWS", "Local");
    private static final int DESCRIPTION = 1000;

    private final Accounts accounts;

    Policies(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Makes a managed policy of the account's own; its document is version {@code v1}. */
    public CreatePolicyResponse createPolicy(CreatePolicyRequest request, Call call) {
        Checks checks = new Checks()
                .name("policyName", request.policyName(), Checks.NAME)
                .path("path", request.path())
                .length("description", request.description(), 0, DESCRIPTION);
        PolicyDocuments.check(checks, request.policyDocument());
        TagChecks.check(request.tags(), checks);
        checks.done();
        refuseUnfit(request.policyDocument());
        Account account = accounts.of(call);
        PolicyVersionRow first = new PolicyVersionRow("v1", request.policyDocument(), Users.seconds(call));
        PolicyRow policy = new PolicyRow(
                request.policyName(),
                request.path() == null ? "/" : request.path(),
                UniqueIds.policy(account.id()),
                first.created(),
                first.created(),
                request.description(),
                TagChecks.merge(Map.of(), request.tags()),
                first.id(),
                1,
                List.of(first));
        accounts.change(() -> {
            if (account.ownPolicies().find(policy.name()) != null) {
                throw new Refusal(
                        "EntityAlreadyExists",
                        409,
                        "A policy called " + policy.name() + " already exists. Duplicate names are not allowed.");
            }
            if (account.ownPolicies().size() >= Quotas.POLICIES_PER_ACCOUNT) {
                throw Refusals.quotaExceeded("PoliciesPerAccount", Quotas.POLICIES_PER_ACCOUNT);
            }
            account.ownPolicies().add(policy);
            return policy;
        });
        return CreatePolicyResponse.builder()
                .policy(PolicyShapes.policyWithTags(account, new CustomerPolicy(account.id(), policy)))
                .build();
    }

    /** @throws Refusal with code {@code MalformedPolicyDocument} or {@code LimitExceeded} */
    static void refuseUnfit(String document) {
        PolicyDocuments.refuseMalformed(document);
        if (PolicyDocuments.size(document) > Quotas.POLICY_SIZE) {
            throw Refusals.quotaExceeded("PolicySize", Quotas.POLICY_SIZE);
        }
    }

    /** Lists managed policies: the account's own by name, then AWS's, oldest first. */
    public ListPoliciesResponse listPolicies(ListPoliciesRequest request, Call call) {
        new Checks()
                .oneOf("scope", request.scopeAsString(), SCOPES)
                .oneOf("policyUsageFilter", request.policyUsageFilterAsString(), PolicyUsage.NAMES)
                .pathPrefix(request.pathPrefix())
                .paging(request.marker(), request.maxItems())
                .done();
        Account account = accounts.of(call);
        Page<Listed> page = Page.ordered(listed(account, request), Listed::key, request.marker(), request.maxItems());
        return ListPoliciesResponse.builder()
                .policies(page.map(entry -> PolicyShapes.policy(account, entry.policy())))
                .isTruncated(page.truncated())
                .marker(page.marker())
                .build();
    }

    /** A policy and its place in the list, which stays when others come and go. */
    private record Listed(String key, ManagedPolicy policy) {}

    private static List<Listed> listed(Account account, ListPoliciesRequest request) {
        List<Listed> all = new ArrayList<>();
        if (!"AWS".equals(request.scopeAsString())) {
            account.ownPolicies()
                    .forEach(row -> all.add(
                            new Listed("0" + Directory.key(row.name()), new CustomerPolicy(account.id(), row))));
        }
        if (!"Local".equals(request.scopeAsString())) {
            int place = 0;
            for (AwsPolicy policy : ManagedPolicies.all()) {
                all.add(new Listed(String.format("1%06d", place++), policy));
            }
        }
        String prefix = request.pathPrefix() == null ? "/" : request.pathPrefix();
        boolean attachedOnly = Boolean.TRUE.equals(request.onlyAttached());
        String usage = request.policyUsageFilterAsString();
        all.removeIf(entry -> !entry.policy().path().startsWith(prefix)
                || !isUsed(account.policyUses().of(entry.policy().arn()), usage, attachedOnly));
        return all;
    }

    /** Whether the filters let a policy of this use through: one of a usage must have that use. */
    private static boolean isUsed(PolicyUseRow use, String usage, boolean attachedOnly) {
        if (usage == null && !attachedOnly) {
            return true;
        }
        return use.attachments() > 0 && PolicyUsage.PERMISSIONS.passes(usage)
                || use.boundaries() > 0 && PolicyUsage.BOUNDARY.passes(usage);
    }

    /** Shows a managed policy. */
    public GetPolicyResponse getPolicy(GetPolicyRequest request, Call call) {
        new Checks().policyArn(request.policyArn()).done();
        Account account = accounts.of(call);
        return GetPolicyResponse.builder()
                .policy(PolicyShapes.policyWithDescription(account, get(account, request.policyArn())))
                .build();
    }

    /** @throws Refusal with code {@code NoSuchEntity} if there is no such policy */
    static ManagedPolicy get(Account account, String arn) {
        ManagedPolicy policy = account.policy(arn);
        if (policy == null) {
            throw Refusals.noSuchPolicy(arn);
        }
        return policy;
    }

    /**
     * A policy that the account may change: one of its own.
     *
     * @throws Refusal with code {@code NoSuchEntity}, or {@code AccessDenied} for one that AWS manages
     */
    static PolicyRow own(Account account, String arn, Call call, String action) {
        ManagedPolicy policy = get(account, arn);
        if (policy instanceof CustomerPolicy own) {
            return own.row();
        }
        throw new Refusal(
                "AccessDenied",
                403,
                "User: " + call.caller().arn() + " is not authorized to perform: iam:" + action
                        + " on resource: policy " + arn);
    }

    /** Deletes a policy that nothing uses and that has no versions but the default one. */
    public DeletePolicyResponse deletePolicy(DeletePolicyRequest request, Call call) {
        new Checks().policyArn(request.policyArn()).done();
        Account account = accounts.of(call);
        return accounts.changePolicies(account, () -> {
            PolicyRow policy = own(account, request.policyArn(), call, "DeletePolicy");
            if (!account.policyUses().of(request.policyArn()).equals(PolicyUseRow.NONE)) {
                throw new Refusal("DeleteConflict", 409, "Cannot delete a policy attached to entities.");
            }
            if (policy.versions().size() > 1) {
                throw new Refusal(
                        "DeleteConflict",
                        409,
                        "This policy has more than one version. Before you delete a policy, you must delete the"
                                + " policy's versions. The default version is deleted with the policy.");
            }
            account.ownPolicies().remove(policy);
            return DeletePolicyResponse.builder().build();
        });
    }
}
