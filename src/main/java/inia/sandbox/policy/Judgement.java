package inia.sandbox.policy;

import inia.sandbox.call.Call;
import inia.sandbox.call.Caller;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkPojo;

/** Decides about the permissions of one call; what the caller brings is looked up once. */
final class Judgement {
    private final Call call;
    private final SdkPojo request;
    private final Principals principals;
    private final ResourceFacts resources;
    private PolicySet policies;

    Judgement(Call call, SdkPojo request, Principals principals, ResourceFacts resources) {
        this.call = call;
        this.request = request;
        this.principals = principals;
        this.resources = resources;
    }

    Decision of(Requirement requirement) {
        Caller caller = call.caller();
        ResourceFacts.Found found = find(requirement);
        if (caller.root() && caller.session() == null && found == null) {
            return Decision.allowedToRoot(requirement);
        }
        boolean anonymous = caller.kind() == Caller.Kind.ANONYMOUS;
        if (policies == null) {
            policies = anonymous ? PolicySet.NONE : principals.policies(caller);
        }
        RequestContext context = new CallContext(
                call, () -> anonymous ? Map.of() : principals.tags(caller), requirement.action(), found, request);
        return Evaluator.decide(new EvaluationRequest(
                caller,
                requirement,
                context,
                policies,
                found == null ? List.of() : found.policies(),
                found == null ? null : found.owner()));
    }

    /** Whether the resource belongs to another account than the caller. */
    boolean isForeign(Requirement requirement) {
        ResourceFacts.Found found = find(requirement);
        return found != null && !found.owner().equals(call.caller().account());
    }

    private ResourceFacts.Found find(Requirement requirement) {
        return resources.find(new ResourceQuery(call.caller(), requirement.action(), requirement.resource(), request));
    }
}
