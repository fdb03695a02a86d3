package inia.sandbox.iam;

import inia.sandbox.call.Caller;
import inia.sandbox.policy.Action;
import inia.sandbox.policy.AttachedPolicy;
import inia.sandbox.policy.Decision;
import inia.sandbox.policy.EvaluationRequest;
import inia.sandbox.policy.Evaluator;
import inia.sandbox.policy.Finding;
import inia.sandbox.policy.Layer;
import inia.sandbox.policy.Outcome;
import inia.sandbox.policy.PolicyDocument;
import inia.sandbox.policy.PolicySet;
import inia.sandbox.policy.Requirement;
import inia.sandbox.policy.StatementSpans;
import inia.sandbox.policy.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.iam.model.EvaluationResult;
import software.amazon.awssdk.services.iam.model.PermissionsBoundaryDecisionDetail;
import software.amazon.awssdk.services.iam.model.Position;
import software.amazon.awssdk.services.iam.model.ResourceSpecificResult;
import software.amazon.awssdk.services.iam.model.Statement;

/**
 * Tells what policies would say of requests that nobody makes.
 *
 * @param caller who would make them
 * @param policies the policies that the caller would bring
 * @param resourcePolicies those of the resource
 * @param owner the account that owns the resource
 * @param context what the requests would have
 */
record Simulation(
        Caller caller,
        PolicySet policies,
        List<AttachedPolicy> resourcePolicies,
        String owner,
        SimulatedContext context) {

    /** What would become of an action on a resource. */
    EvaluationResult result(String action, String resource) {
        Decision decision = Evaluator.decide(new EvaluationRequest(
                caller,
                new Requirement(Action.of(action), resource, null),
                context,
                policies,
                resourcePolicies,
                owner));
        String said = word(decision.outcome());
        List<Statement> matched = matched(decision);
        List<String> missing = missing(action);
        EvaluationResult.Builder result = EvaluationResult.builder()
                .evalActionName(action)
                .evalResourceName(resource)
                .evalDecision(said)
                .matchedStatements(matched)
                .missingContextValues(missing)
                .permissionsBoundaryDecisionDetail(boundary(decision));
        if (resource.equals("*")) {
            return result.build();
        }
        Map<String, String> details = details(decision);
        return result.evalDecisionDetailsWithStrings(details)
                .resourceSpecificResults(ResourceSpecificResult.builder()
                        .evalResourceName(resource)
                        .evalResourceDecision(said)
                        .matchedStatements(matched)
                        .missingContextValues(missing)
                        .evalDecisionDetailsWithStrings(details)
                        .permissionsBoundaryDecisionDetail(boundary(decision))
                        .build())
                .build();
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case ALLOWED -> "allowed";
            case EXPLICIT_DENY -> "explicitDeny";
            case IMPLICIT_DENY -> "implicitDeny";
        };
    }

    /** The statements that the decision follows from: a Deny leaves no place for others. */
    private static List<Statement> matched(Decision decision) {
        Verdict wanted = decision.outcome() == Outcome.EXPLICIT_DENY ? Verdict.DENIES : Verdict.ALLOWS;
        List<Statement> matched = new ArrayList<>();
        for (Finding finding : decision.considered()) {
            if (finding.verdict() == wanted && finding.layer() != Layer.BOUNDARY) {
                matched.add(statement(finding));
            }
        }
        return matched;
    }

    private static Statement statement(Finding finding) {
        PolicyDocument document = finding.policy().document();
        StatementSpans.Span span =
                StatementSpans.of(document.text()).get(document.statements().indexOf(finding.statement()));
        return Statement.builder()
                .sourcePolicyId(sourceId(finding.policy()))
                .sourcePolicyType(finding.layer() == Layer.IDENTITY ? "IAM Policy" : "Resource Policy")
                .startPosition(position(span.start()))
                .endPosition(position(span.end()))
                .build();
    }

    /** Inline policies are told with whose they are: {@code user_bob_reads}. */
    private static String sourceId(AttachedPolicy policy) {
        if (policy.arn() != null || policy.holder() == null) {
            return policy.name();
        }
        String resource = policy.holder().substring(policy.holder().lastIndexOf(':') + 1);
        int slash = resource.indexOf('/');
        return slash < 0
                ? policy.name()
                : resource.substring(0, slash) + "_" + resource.substring(resource.lastIndexOf('/') + 1) + "_"
                        + policy.name();
    }

    private static Position position(StatementSpans.Place place) {
        return Position.builder().line(place.line()).column(place.column()).build();
    }

    /** The keys that the statements about the action ask for, and the request would lack. */
    private List<String> missing(String action) {
        List<PolicyDocument> about = new ArrayList<>();
        List<AttachedPolicy> all = new ArrayList<>(policies.identity());
        all.addAll(resourcePolicies);
        if (policies.boundary() != null) {
            all.add(policies.boundary());
        }
        for (AttachedPolicy policy : all) {
            about.add(new PolicyDocument(
                    null,
                    null,
                    policy.document().statements().stream()
                            .filter(statement -> statement.actions().covers(Action.of(action)))
                            .toList()));
        }
        return PolicyDocument.contextKeys(about).stream()
                .filter(key -> !context.has(key))
                .toList();
    }

    private PermissionsBoundaryDecisionDetail boundary(Decision decision) {
        return policies.boundary() == null
                ? null
                : PermissionsBoundaryDecisionDetail.builder()
                        .allowedByPermissionsBoundary(
                                said(decision, Layer.BOUNDARY).equals("allowed"))
                        .build();
    }

    /** Between accounts, what each kind of policy said. */
    private Map<String, String> details(Decision decision) {
        Map<String, String> details = new LinkedHashMap<>();
        if (owner != null && !owner.equals(caller.account())) {
            details.put("IAM Policy", said(decision, Layer.IDENTITY));
            details.put("Resource Policy", said(decision, Layer.RESOURCE));
        }
        return details;
    }

    private static String said(Decision decision, Layer layer) {
        String said = "implicitDeny";
        for (Finding finding : decision.considered()) {
            if (finding.layer() == layer && finding.verdict() == Verdict.DENIES) {
                return "explicitDeny";
            }
            said = finding.layer() == layer && finding.verdict() == Verdict.ALLOWS ? "allowed" : said;
        }
        return said;
    }
}
