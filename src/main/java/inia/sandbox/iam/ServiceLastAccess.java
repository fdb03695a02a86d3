package inia.sandbox.iam;

import inia.sandbox.call.Call;
import inia.sandbox.call.Chance;
import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.services.iam.model.AccessAdvisorUsageGranularityType;
import software.amazon.awssdk.services.iam.model.EntityDetails;
import software.amazon.awssdk.services.iam.model.GenerateServiceLastAccessedDetailsRequest;
import software.amazon.awssdk.services.iam.model.GenerateServiceLastAccessedDetailsResponse;
import software.amazon.awssdk.services.iam.model.GetServiceLastAccessedDetailsRequest;
import software.amazon.awssdk.services.iam.model.GetServiceLastAccessedDetailsResponse;
import software.amazon.awssdk.services.iam.model.GetServiceLastAccessedDetailsWithEntitiesRequest;
import software.amazon.awssdk.services.iam.model.GetServiceLastAccessedDetailsWithEntitiesResponse;
import software.amazon.awssdk.services.iam.model.JobStatusType;
import software.amazon.awssdk.services.iam.model.ListPoliciesGrantingServiceAccessEntry;
import software.amazon.awssdk.services.iam.model.ListPoliciesGrantingServiceAccessRequest;
import software.amazon.awssdk.services.iam.model.ListPoliciesGrantingServiceAccessResponse;
import software.amazon.awssdk.services.iam.model.PolicyGrantingServiceAccess;
import software.amazon.awssdk.services.iam.model.PolicyOwnerEntityType;
import software.amazon.awssdk.services.iam.model.PolicyType;

/** Operations that tell which services users and roles may use, and when they last did. */
public final class ServiceLastAccess {
    private static final List<String> GRANULARITIES = List.of("SERVICE_LEVEL", "ACTION_LEVEL");
    private static final int JOB_ID = 36;
    private static final int MOST_NAMESPACES = 200;

    private final Accounts accounts;

    ServiceLastAccess(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Begins a report about a user, group, role or managed policy. */
    public GenerateServiceLastAccessedDetailsResponse generateServiceLastAccessedDetails(
            GenerateServiceLastAccessedDetailsRequest request, Call call) {
        new Checks()
                .arn("arn", request.arn())
                .oneOf("granularity", request.granularityAsString(), GRANULARITIES)
                .done();
        Account account = accounts.of(call);
        Grants.of(account, request.arn());
        String id = Chance.uuid().toString();
        accounts.change(() -> account.accessJobs()
                .put(
                        id,
                        new AccessJobRow(
                                request.arn(),
                                request.granularity() == AccessAdvisorUsageGranularityType.ACTION_LEVEL,
                                call.now())));
        return GenerateServiceLastAccessedDetailsResponse.builder().jobId(id).build();
    }

    private static AccessJobRow job(Account account, String id) {
        AccessJobRow job = account.accessJobs().get(id);
        if (job == null) {
            throw Refusals.cannotBeFound("The job with id " + id);
        }
        return job;
    }

    private static Checks check(String jobId) {
        return new Checks().required("jobId", jobId).length("jobId", jobId, JOB_ID, JOB_ID);
    }

    /** Shows a report: the services that may be used, and when each last was, by whom. */
    public GetServiceLastAccessedDetailsResponse getServiceLastAccessedDetails(
            GetServiceLastAccessedDetailsRequest request, Call call) {
        check(request.jobId()).paging(request.marker(), request.maxItems()).done();
        Account account = accounts.of(call);
        AccessJobRow job = job(account, request.jobId());
        Grants grants = Grants.of(account, job.arn());
        List<String> services = ServiceNames.BY_NAMESPACE.keySet().stream()
                .filter(service -> grants.policies().stream().anyMatch(policy -> policy.gives(service)))
                .toList();
        Page<String> page = Page.of(services, request.marker(), request.maxItems());
        return GetServiceLastAccessedDetailsResponse.builder()
                .jobStatus(JobStatusType.COMPLETED)
                .jobType(
                        job.actions()
                                ? AccessAdvisorUsageGranularityType.ACTION_LEVEL
                                : AccessAdvisorUsageGranularityType.SERVICE_LEVEL)
                .jobCreationDate(job.created())
                .jobCompletionDate(job.created())
                .servicesLastAccessed(
                        page.map(service -> new LastAccess(account, grants.identities(), service).shape(job.actions())))
                .isTruncated(page.truncated())
                .marker(page.marker())
                .build();
    }

    /** Shows of a report who used one service. */
    public GetServiceLastAccessedDetailsWithEntitiesResponse getServiceLastAccessedDetailsWithEntities(
            GetServiceLastAccessedDetailsWithEntitiesRequest request, Call call) {
        check(request.jobId())
                .required("serviceNamespace", request.serviceNamespace())
                .paging(request.marker(), request.maxItems())
                .done();
        Account account = accounts.of(call);
        AccessJobRow job = job(account, request.jobId());
        List<Attachable> identities = Grants.of(account, job.arn()).identities();
        LastAccess access = new LastAccess(account, identities, request.serviceNamespace());
        Page<EntityDetails> page = Page.of(access.entities(), request.marker(), request.maxItems());
        return GetServiceLastAccessedDetailsWithEntitiesResponse.builder()
                .jobStatus(JobStatusType.COMPLETED)
                .jobCreationDate(job.created())
                .jobCompletionDate(job.created())
                .entityDetailsList(page.items())
                .isTruncated(page.truncated())
                .marker(page.marker())
                .build();
    }

    /** Lists the policies through which a user, group or role may use services. */
    public ListPoliciesGrantingServiceAccessResponse listPoliciesGrantingServiceAccess(
            ListPoliciesGrantingServiceAccessRequest request, Call call) {
        new Checks()
                .arn("arn", request.arn())
                .required("serviceNamespaces", request.hasServiceNamespaces() ? request.serviceNamespaces() : null)
                .most("serviceNamespaces", request.serviceNamespaces(), MOST_NAMESPACES)
                .paging(request.marker(), null)
                .done();
        Account account = accounts.of(call);
        Grants grants = Grants.of(account, request.arn());
        Page<String> page = Page.of(request.serviceNamespaces(), request.marker(), null);
        return ListPoliciesGrantingServiceAccessResponse.builder()
                .policiesGrantingServiceAccess(page.map(service -> ListPoliciesGrantingServiceAccessEntry.builder()
                        .serviceNamespace(service)
                        .policies(grants.policies().stream()
                                .filter(policy -> policy.gives(service))
                                .map(ServiceLastAccess::shape)
                                .toList())
                        .build()))
                .isTruncated(page.truncated())
                .marker(page.marker())
                .build();
    }

    private static PolicyGrantingServiceAccess shape(Grants.Grant grant) {
        PolicyGrantingServiceAccess.Builder shape =
                PolicyGrantingServiceAccess.builder().policyName(grant.name());
        if (grant.arn() != null) {
            return shape.policyType(PolicyType.MANAGED).policyArn(grant.arn()).build();
        }
        return shape.policyType(PolicyType.INLINE)
                .entityType(
                        PolicyOwnerEntityType.fromValue(grant.holder().kind().toUpperCase(Locale.ROOT)))
                .entityName(grant.holder().name())
                .build();
    }
}
