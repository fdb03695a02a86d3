package inia.sandbox.policy;

import inia.sandbox.call.Call;
import inia.sandbox.call.Caller;
import inia.sandbox.call.Permissions;
import inia.sandbox.call.Refusal;
import java.util.List;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Authorizes calls by the policies of the caller and of the resources, as AWS documents it.
 *
 * <p>The account's root may do everything in its account that no policy of a resource denies. What no operation table
 * maps is refused to everyone.
 */
public final class PolicyAuthorizer implements Authorizer {
    private final Principals principals;
    private final ResourceFacts resources;
    private final Requirements requirements;
    private final Explanations explanations = new Explanations();

    /**
     * An authorizer that knows nothing of resources.
     *
     * @param principals knows the policies that apply to a caller
     * @param arns knows the ARNs that requests do not tell
     */
    public PolicyAuthorizer(Principals principals, EntityArns arns) {
        this(principals, arns, ResourceFacts.NONE);
    }

    /**
     * An authorizer that asks the policies of resources too.
     *
     * @param principals knows the policies that apply to a caller
     * @param arns knows the ARNs that requests do not tell
     * @param resources knows owners, policies and tags of resources
     */
    public PolicyAuthorizer(Principals principals, EntityArns arns, ResourceFacts resources) {
        this.principals = principals;
        this.requirements = new Requirements(arns);
        this.resources = resources;
    }

    @Override
    public Permissions authorize(Call call, String service, String operation, SdkPojo request) {
        if (service.equals("s3")
                && call.caller().kind() == Caller.Kind.ANONYMOUS
                && !operation.equals("CreateBucket")) {
            refuseAbsentBucket(request);
        }
        OperationTable table = requirements.table(service);
        Judgement judgement = new Judgement(call, request, principals, resources);
        Explanation explanation = new Explanation(call, service + ":" + operation);
        Decision refusing = decideAll(needed(table, service, operation, call, request), judgement, explanation);
        if (refusing != null) {
            throw AccessDenied.of(table, refusing, call.caller(), judgement.isForeign(refusing.requirement()));
        }
        return (action, arn) -> {
            Requirement requirement = new Requirement(Action.of(action), arn, table.shownResource(arn));
            Decision decision = judgement.of(requirement);
            explanation.add(decision);
            return decision.allowed()
                    ? null
                    : AccessDenied.of(table, decision, call.caller(), judgement.isForeign(requirement));
        };
    }

    /** S3 tells everybody that there is no such bucket. */
    private void refuseAbsentBucket(SdkPojo request) {
        String bucket = Members.value(request, "Bucket");
        if (bucket == null) {
            return;
        }
        String arn = "arn:aws:s3:::" + bucket;
        if (resources.find(new ResourceQuery(Caller.anonymous(), Action.of("s3:ListBucket"), arn, request)) == null) {
            throw new Refusal("NoSuchBucket", 404, "The specified bucket does not exist").with("BucketName", bucket);
        }
    }

    @Override
    public void trust(Call call, String operation, SdkPojo request) {
        OperationTable table = requirements.table("sts");
        Judgement judgement = new Judgement(call, request, caller -> PolicySet.NONE, resources);
        Explanation explanation = new Explanation(call, "sts:" + operation);
        List<Requirement> needed = requirements.of(table, table.tokenRows(operation), call, request);
        Decision refusing = decideAll(needed, judgement, explanation);
        if (refusing != null) {
            String action = refusing.requirement().action().text();
            throw new Refusal("AccessDenied", 403, "Not authorized to perform " + action);
        }
    }

    /** Decides about all, so that why() can tell all that is missing, and gives the first refusal, or {@code null}. */
    private Decision decideAll(List<Requirement> needed, Judgement judgement, Explanation explanation) {
        explanations.add(explanation);
        Decision refusing = null;
        for (Requirement requirement : needed) {
            Decision decision = judgement.of(requirement);
            explanation.add(decision);
            refusing = refusing == null && !decision.allowed() ? decision : refusing;
        }
        return refusing;
    }

    @Override
    public Explanations explanations() {
        return explanations;
    }

    /**
     * The decisions about a call: one for each permission that it needs, none if it needs none.
     *
     * @throws Refusal with code {@code AccessDenied} if no table maps the operation
     */
    List<Decision> decide(Call call, String service, String operation, SdkPojo request) {
        Judgement judgement = new Judgement(call, request, principals, resources);
        return needed(requirements.table(service), service, operation, call, request).stream()
                .map(judgement::of)
                .toList();
    }

    private List<Requirement> needed(
            OperationTable table, String service, String operation, Call call, SdkPojo request) {
        List<OperationTable.Row> rows = table.rows(operation);
        if (rows == null) {
            Caller caller = call.caller();
            throw AccessDenied.unmapped(service, operation, caller);
        }
        return requirements.of(table, rows, call, request);
    }
}
