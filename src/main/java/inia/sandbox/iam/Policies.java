package inia.sandbox.iam;

import inia.sandbox.call.Call;
import java.util.List;
import software.amazon.awssdk.services.iam.model.GetPolicyRequest;
import software.amazon.awssdk.services.iam.model.GetPolicyResponse;
import software.amazon.awssdk.services.iam.model.GetPolicyVersionRequest;
import software.amazon.awssdk.services.iam.model.GetPolicyVersionResponse;
import software.amazon.awssdk.services.iam.model.ListPoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListPoliciesResponse;
import software.amazon.awssdk.services.iam.model.ListPolicyVersionsRequest;
import software.amazon.awssdk.services.iam.model.ListPolicyVersionsResponse;
import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.PolicyVersion;
import software.amazon.awssdk.services.iam.model.Tag;

/** Operations on managed policies. */
public final class Policies {
    private static final List<String> SCOPES = List.of("All", "AWS", "Local");
    private static final List<String> USAGES = List.of("PermissionsPolicy", "PermissionsBoundary");
    private static final String VERSION_PATTERN = "v[1-9][0-9]*(\\.[A-Za-z0-9-]*)?";

    private final Accounts accounts;

    Policies(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Lists managed policies, oldest first. */
    public ListPoliciesResponse listPolicies(ListPoliciesRequest request, Call call) {
        new Checks()
                .oneOf("scope", request.scopeAsString(), SCOPES)
                .oneOf("policyUsageFilter", request.policyUsageFilterAsString(), USAGES)
                .pathPrefix(request.pathPrefix())
                .paging(request.marker(), request.maxItems())
                .done();
        Account account = accounts.of(call);
        boolean attachedOnly = Boolean.TRUE.equals(request.onlyAttached());
        boolean none = "Local".equals(request.scopeAsString())
                || "PermissionsBoundary".equals(request.policyUsageFilterAsString());
        List<ManagedPolicy> policies = ManagedPolicies.all().stream()
                .filter(policy -> !none)
                .filter(policy -> request.pathPrefix() == null || policy.path().startsWith(request.pathPrefix()))
                .filter(policy -> !attachedOnly || Attachments.attachments(account, policy.arn()) > 0)
                .toList();
        Page<ManagedPolicy> page = Page.of(policies, request.marker(), request.maxItems());
        return ListPoliciesResponse.builder()
                .policies(page.map(policy -> shape(account, policy).build()))
                .isTruncated(page.truncated())
                .marker(page.marker())
                .build();
    }

    /** Shows a managed policy. */
    public GetPolicyResponse getPolicy(GetPolicyRequest request, Call call) {
        new Checks().policyArn(request.policyArn()).done();
        ManagedPolicy policy = get(request.policyArn());
        return GetPolicyResponse.builder()
                .policy(shape(accounts.of(call), policy)
                        .description(policy.description())
                        .tags(List.<Tag>of())
                        .build())
                .build();
    }

    /** Shows a version of a managed policy with its document. */
    public GetPolicyVersionResponse getPolicyVersion(GetPolicyVersionRequest request, Call call) {
        String version = request.versionId();
        new Checks()
                .policyArn(request.policyArn())
                .required("versionId", version)
                .pattern("versionId", version, version == null || isVersion(version), VERSION_PATTERN)
                .done();
        ManagedPolicy policy = ManagedPolicies.find(request.policyArn());
        if (policy == null || !policy.version().equals(version)) {
            throw Refusals.notAttachable(request.policyArn() + " version " + version);
        }
        return GetPolicyVersionResponse.builder()
                .policyVersion(
                        version(policy).document(Shapes.document(policy.text())).build())
                .build();
    }

    /** Lists the versions of a managed policy: of AWS's, the default version alone is kept. */
    public ListPolicyVersionsResponse listPolicyVersions(ListPolicyVersionsRequest request, Call call) {
        new Checks()
                .policyArn(request.policyArn())
                .paging(request.marker(), request.maxItems())
                .done();
        Page<ManagedPolicy> page = Page.of(List.of(get(request.policyArn())), request.marker(), request.maxItems());
        return ListPolicyVersionsResponse.builder()
                .versions(page.map(policy -> version(policy).build()))
                .isTruncated(page.truncated())
                .marker(page.marker())
                .build();
    }

    private static ManagedPolicy get(String arn) {
        ManagedPolicy policy = ManagedPolicies.find(arn);
        if (policy == null) {
            throw Refusals.noSuchPolicy(arn);
        }
        return policy;
    }

    private static Policy.Builder shape(Account account, ManagedPolicy policy) {
        return Policy.builder()
                .policyName(policy.name())
                .policyId(policy.id())
                .arn(policy.arn())
                .path(policy.path())
                .defaultVersionId(policy.version())
                .attachmentCount(Attachments.attachments(account, policy.arn()))
                .permissionsBoundaryUsageCount(0)
                .isAttachable(true)
                .createDate(policy.created())
                .updateDate(policy.updated());
    }

    private static PolicyVersion.Builder version(ManagedPolicy policy) {
        return PolicyVersion.builder()
                .versionId(policy.version())
                .isDefaultVersion(true)
                .createDate(policy.updated());
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
