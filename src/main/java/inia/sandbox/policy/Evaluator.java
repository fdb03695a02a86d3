package inia.sandbox.policy;

import inia.sandbox.call.Caller;
import inia.sandbox.policy.PrincipalElement.Naming;
import java.util.ArrayList;
import java.util.List;

/**
 * Evaluates policies as AWS documents it: a deny of any layer decides; else every layer that is there must allow.
 *
 * <p>In one account, resource and identity policies allow together; a role's trust policy must allow in any case. What a
 * resource policy gives to a user or session by its own ARN, no boundary or session policy takes away by silence. Between
 * accounts, both sides must allow.
 *
 * <p>Source: IAM User Guide, "Policy evaluation logic" and "Cross-account policy evaluation logic".
 */
public final class Evaluator {
    private final EvaluationRequest request;
    private final RecordedContext context;
    private final List<Finding> considered = new ArrayList<>();
    private Finding denying;
    private Naming naming = Naming.NOT;

    private Evaluator(EvaluationRequest request) {
        this.request = request;
        this.context = new RecordedContext(request.context());
    }

    /** Answers whether the principal may do what is asked. */
    public static Decision decide(EvaluationRequest request) {
        return new Evaluator(request).decision();
    }

    private Decision decision() {
        PolicySet policies = request.policies();
        Finding identity = firstAllow(Layer.IDENTITY, policies.identity());
        Finding boundary =
                policies.boundary() == null ? null : firstAllow(Layer.BOUNDARY, List.of(policies.boundary()));
        Finding session = firstAllow(Layer.SESSION, policies.session());
        Finding resource = resourceAllow();
        List<Layer> lacking = lacking(identity, boundary, session, resource);
        if (denying != null) {
            return ended(Outcome.EXPLICIT_DENY, denying, denying.layer(), lacking);
        }
        if (!lacking.isEmpty()) {
            return ended(Outcome.IMPLICIT_DENY, null, lacking.get(0), lacking);
        }
        Finding allowing = identity == null || givenDirectly(resource) ? resource : identity;
        return ended(Outcome.ALLOWED, allowing, allowing == null ? null : allowing.layer(), List.of());
    }

    /** The layers that would have to allow the request and do not, the one that refuses it first. */
    private List<Layer> lacking(Finding identity, Finding boundary, Finding session, Finding resource) {
        List<Layer> lacking = new ArrayList<>(0);
        if (request.principal().withoutPolicies()) {
            if (resource == null) {
                lacking.add(resourceLayer());
            }
            return lacking;
        }
        if (isTrust() && !isForeign() && resource == null) {
            lacking.add(Layer.TRUST);
            return lacking;
        }
        if (givenDirectly(resource)) {
            return lacking;
        }
        boolean given = resource != null && !isForeign() && naming != Naming.ACCOUNT;
        if (identity == null && !given && !request.principal().root()) {
            lacking.add(Layer.IDENTITY);
        }
        if (resource == null && isForeign()) {
            lacking.add(resourceLayer());
        }
        if (boundary == null && request.policies().boundary() != null) {
            lacking.add(Layer.BOUNDARY);
        }
        if (session == null && request.policies().limitedBySession()) {
            lacking.add(Layer.SESSION);
        }
        return lacking;
    }

    /** Whether the resource's policy allows it to the user or session itself, in their own account. */
    private boolean givenDirectly(Finding resource) {
        return resource != null && !isForeign() && naming == Naming.SELF;
    }

    private boolean isForeign() {
        return request.owner() != null
                && !request.owner().equals(request.principal().account());
    }

    /** Whether a session of a role is to be made: then the resource policy is its trust policy. */
    private boolean isTrust() {
        return request.requirement().resource().startsWith(":role/", 25)
                && request.requirement().action().service().equals("sts")
                && request.owner() != null;
    }

    private Layer resourceLayer() {
        return isTrust() ? Layer.TRUST : Layer.RESOURCE;
    }

    private Decision ended(Outcome outcome, Finding deciding, Layer layer, List<Layer> lacking) {
        return new Decision(outcome, request.requirement(), considered, deciding, layer, lacking, context.recorded());
    }

    private Finding firstAllow(Layer layer, List<AttachedPolicy> policies) {
        Finding allowing = null;
        for (AttachedPolicy policy : policies) {
            for (Statement statement : policy.document().statements()) {
                Finding finding = consider(layer, policy, statement);
                allowing = allowing == null && finding.verdict() == Verdict.ALLOWS ? finding : allowing;
            }
        }
        return allowing;
    }

    /** The allowing statement of the resource's policies that names the principal most closely. */
    private Finding resourceAllow() {
        Finding allowing = null;
        for (AttachedPolicy policy : request.resourcePolicies()) {
            for (Statement statement : policy.document().statements()) {
                Finding finding = consider(resourceLayer(), policy, statement);
                if (finding.verdict() == Verdict.ALLOWS) {
                    Naming named = statement.naming(request.principal());
                    allowing = named.compareTo(naming) > 0 ? finding : allowing;
                    naming = named.compareTo(naming) > 0 ? named : naming;
                }
            }
        }
        return allowing;
    }

    private Finding consider(Layer layer, AttachedPolicy policy, Statement statement) {
        Requirement requirement = request.requirement();
        Caller named = layer == Layer.RESOURCE || layer == Layer.TRUST ? request.principal() : null;
        Verdict verdict = statement.applyTo(requirement.action(), requirement.resource(), named, context);
        FailedCondition failed =
                verdict == Verdict.CONDITION_FAILS ? FailedCondition.of(statement.failing(context), context) : null;
        Finding finding = new Finding(layer, policy, statement, verdict, failed);
        considered.add(finding);
        denying = denying == null && verdict == Verdict.DENIES ? finding : denying;
        return finding;
    }
}
