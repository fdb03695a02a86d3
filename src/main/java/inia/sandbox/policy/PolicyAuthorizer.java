package inia.sandbox.policy;

import inia.sandbox.call.Call;
import inia.sandbox.call.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Authorizes calls by the policies of the caller's identity, as AWS documents it.
 *
 * <p>The account's root may do everything in its account. What no operation table maps is refused to everyone.
 */
public final class PolicyAuthorizer implements Authorizer {
    /** Of a call that needs many permissions, such as one to delete a thousand objects, so many are kept to be explained. */
    private static final int MOST_KEPT = 20;

    private final IdentityPolicies policies;
    private final EntityArns arns;
    private final Explanations explanations = new Explanations();
    private final ConcurrentMap<String, OperationTable> tables = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, ConditionKeys> keys = new ConcurrentHashMap<>();

    /**
     * An authorizer for these identities.
     *
     * @param policies knows the policies that apply to a caller
     * @param arns knows the ARNs that requests do not tell
     */
    public PolicyAuthorizer(IdentityPolicies policies, EntityArns arns) {
        this.policies = policies;
        this.arns = arns;
    }

    @Override
    public Explanations explanations() {
        return explanations;
    }

    @Override
    public void authorize(Call call, String service, String operation, SdkPojo request) {
        OperationTable table = table(service);
        List<OperationTable.Row> rows = rows(table, service, operation, call);
        boolean unlimited = call.caller().root() || rows.isEmpty();
        List<Decision> decisions = unlimited ? List.of() : decide(table, rows, call, service, operation, request);
        Decision refusing = refusing(decisions);
        List<Decision> kept =
                refusing != null ? List.of(refusing) : decisions.subList(0, Math.min(decisions.size(), MOST_KEPT));
        explanations.add(new Explanation(call.requestId(), service + ":" + operation, call.caller(), kept));
        if (refusing != null) {
            throw refusal(table, refusing, call);
        }
    }

    private static Decision refusing(List<Decision> decisions) {
        for (Decision decision : decisions) {
            if (!decision.allowed()) {
                return decision;
            }
        }
        return null;
    }

    /**
     * The decisions about a call: one for each permission that it needs, none if it needs none.
     *
     * @throws Refusal with code {@code AccessDenied} if no table maps the operation
     */
    public List<Decision> decide(Call call, String service, String operation, SdkPojo request) {
        OperationTable table = table(service);
        return decide(table, rows(table, service, operation, call), call, service, operation, request);
    }

    private List<Decision> decide(
            OperationTable table,
            List<OperationTable.Row> rows,
            Call call,
            String service,
            String operation,
            SdkPojo request) {
        boolean root = call.caller().root();
        List<IdentityPolicy> applying = root ? List.of() : policies.of(call.caller());
        ConditionKeys serviceKeys = keys.computeIfAbsent(service, ConditionKeys::read);
        List<Decision> decisions = new ArrayList<>(rows.size());
        for (Requirement requirement : requirements(table, rows, call, request)) {
            decisions.add(
                    root
                            ? new Decision(Outcome.ALLOWED, requirement, List.of(), null)
                            : Evaluator.decide(
                                    requirement,
                                    applying,
                                    new CallContext(
                                            call, operation, request, requirement.resource(), serviceKeys, arns)));
        }
        return decisions;
    }

    private List<Requirement> requirements(
            OperationTable table, List<OperationTable.Row> rows, Call call, SdkPojo request) {
        List<Requirement> requirements = new ArrayList<>(rows.size());
        for (OperationTable.Row row : rows) {
            if (row.when().holds(request)) {
                for (ResourceTemplate.Resource resource : row.resource().of(call, request, arns)) {
                    requirements.add(
                            new Requirement(row.action(), resource.arn(), table.shownResource(resource.shown())));
                }
            }
        }
        return requirements;
    }

    private OperationTable table(String service) {
        OperationTable known = tables.get(service);
        if (known != null) {
            return known;
        }
        OperationTable read = OperationTable.read(service);
        if (read != null) {
            tables.putIfAbsent(service, read);
        }
        return read;
    }

    private static List<OperationTable.Row> rows(OperationTable table, String service, String operation, Call call) {
        List<OperationTable.Row> rows = table == null ? null : table.rows(operation);
        if (rows == null) {
            throw new Refusal(
                    "AccessDenied",
                    403,
                    "User: " + call.caller().arn() + " is not authorized to perform: " + service + ":" + operation
                            + " because the sandbox does not know which permissions this operation needs");
        }
        return rows;
    }

    private static Refusal refusal(OperationTable table, Decision decision, Call call) {
        Requirement requirement = decision.requirement();
        String action = table.shown(requirement.action());
        String resource = requirement.shown() == null ? "" : " on resource: " + requirement.shown();
        String why = decision.outcome() == Outcome.EXPLICIT_DENY
                ? " with an explicit deny in an identity-based policy"
                : " because no identity-based policy allows the " + action + " action";
        return new Refusal(
                "AccessDenied",
                403,
                "User: " + call.caller().arn() + " is not authorized to perform: " + action + resource + why);
    }
}
