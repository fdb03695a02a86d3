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
    private final List<Finding> considered = new ArrayList<>();
    private Finding denying;
    private Naming naming = Naming.NOT;

    private Evaluator(EvaluationRequest request) {
        this.request = request;
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
        Finding resource = request.resourcePolicy() == null ? null : resourceAllow();
        if (denying != null) {
            return ended(Outcome.EXPLICIT_DENY, denying, denying.layer());
        }
        boolean root = request.principal().root();
        boolean given = resource != null && (naming == Naming.SELF || (!isForeign() && naming != Naming.ACCOUNT));
        if (resource == null && (isForeign() || isTrust())) {
            return ended(Outcome.IMPLICIT_DENY, null, resourceLayer());
        }
        if (resource != null && request.principal().kind() == Caller.Kind.ANONYMOUS) {
            return ended(Outcome.ALLOWED, resource, Layer.RESOURCE);
        }
        if (given && !isForeign() && naming == Naming.SELF) {
            return ended(Outcome.ALLOWED, resource, resourceLayer());
        }
        if (identity == null && !root && (isForeign() || !given)) {
            return ended(Outcome.IMPLICIT_DENY, null, Layer.IDENTITY);
        }
        if (policies.boundary() != null && boundary == null) {
            return ended(Outcome.IMPLICIT_DENY, null, Layer.BOUNDARY);
        }
        if (!policies.session().isEmpty() && session == null) {
            return ended(Outcome.IMPLICIT_DENY, null, Layer.SESSION);
        }
        return identity != null
                ? ended(Outcome.ALLOWED, identity, Layer.IDENTITY)
                : ended(Outcome.ALLOWED, resource, resource == null ? null : resourceLayer());
    }

    private boolean isForeign() {
        if (request.principal().kind() == Caller.Kind.ANONYMOUS) {
            return true;
        }
        return request.owner() != null
                && !request.owner().equals(request.principal().account());
    }

    /** Whether a role is to be assumed: then the resource policy is its trust policy. */
    private boolean isTrust() {
        return request.resourcePolicy() != null
                && request.requirement().action().service().equals("sts")
                && request.requirement().action().name().startsWith("assumerole");
    }

    private Layer resourceLayer() {
        return isTrust() ? Layer.TRUST : Layer.RESOURCE;
    }

    private Decision ended(Outcome outcome, Finding deciding, Layer layer) {
        return new Decision(outcome, request.requirement(), considered, deciding, layer);
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

    /** The allowing statement of the resource policy that names the principal most closely. */
    private Finding resourceAllow() {
        String resource = request.requirement().resource();
        AttachedPolicy policy = new AttachedPolicy(resource, null, resource, request.resourcePolicy());
        Finding allowing = null;
        for (Statement statement : policy.document().statements()) {
            Finding finding = consider(resourceLayer(), policy, statement);
            Naming named = statement.naming(request.principal());
            if (finding.verdict() == Verdict.ALLOWS && named.compareTo(naming) > 0) {
                allowing = finding;
                naming = named;
            }
        }
        return allowing;
    }

    private Finding consider(Layer layer, AttachedPolicy policy, Statement statement) {
        Finding finding = finding(layer, policy, statement);
        considered.add(finding);
        denying = denying == null && finding.verdict() == Verdict.DENIES ? finding : denying;
        return finding;
    }

    private Finding finding(Layer layer, AttachedPolicy policy, Statement statement) {
        boolean ofResource = layer == Layer.RESOURCE || layer == Layer.TRUST;
        if (ofResource && statement.naming(request.principal()) == Naming.NOT) {
            return new Finding(layer, policy, statement, Verdict.PRINCIPAL_DIFFERS, null);
        }
        Requirement requirement = request.requirement();
        RequestContext context = request.context();
        Verdict verdict = statement.applyTo(requirement.action(), requirement.resource(), context);
        FailedCondition failed =
                verdict == Verdict.CONDITION_FAILS ? FailedCondition.of(statement.failing(context), context) : null;
        return new Finding(layer, policy, statement, verdict, failed);
    }
}
