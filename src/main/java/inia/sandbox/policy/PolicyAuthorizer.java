package inia.sandbox.policy;

import inia.sandbox.call.Call;
import inia.sandbox.call.Caller;
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

    private final Principals principals;
    private final EntityArns arns;
    private final ResourceFacts resources;
    private final Explanations explanations = new Explanations();
    private final ConcurrentMap<String, OperationTable> tables = new ConcurrentHashMap<>();

    /**
     * An authorizer for these identities.
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
        this.resources = resources;
        this.principals = principals;
        this.arns = arns;
    }

    @Override
    public void authorize(Call call, String service, String operation, SdkPojo request) {
        OperationTable table = table(service);
        List<OperationTable.Row> rows = rows(table, service, operation, call);
        boolean unlimited = rows.isEmpty() || isUnlimited(call.caller());
        List<Decision> decisions = unlimited ? List.of() : decide(table, rows, call, request);
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

    @Override
    public Explanations explanations() {
        return explanations;
    }

    /**
     * The decisions about a call: one for each permission that it needs, none if it needs none.
     *
     * @throws Refusal with code {@code AccessDenied} if no table maps the operation
     */
    public List<Decision> decide(Call call, String service, String operation, SdkPojo request) {
        OperationTable table = table(service);
        return decide(table, rows(table, service, operation, call), call, request);
    }

    private List<Decision> decide(OperationTable table, List<OperationTable.Row> rows, Call call, SdkPojo request) {
        boolean root = isUnlimited(call.caller());
        PolicySet applying = root ? PolicySet.NONE : principals.policies(call.caller());
        List<Decision> decisions = new ArrayList<>(rows.size());
        for (Requirement requirement : requirements(table, rows, call, request)) {
            decisions.add(root ? allowedToRoot(requirement) : decide(requirement, applying, call, request));
        }
        return decisions;
    }

    /** A root is limited by nothing but the policies of resources. */
    private boolean isUnlimited(Caller caller) {
        return caller.root() && resources == ResourceFacts.NONE;
    }

    private static Decision allowedToRoot(Requirement requirement) {
        return new Decision(Outcome.ALLOWED, requirement, List.of(), null, null);
    }

    private Decision decide(Requirement requirement, PolicySet applying, Call call, SdkPojo request) {
        ResourceFacts.Found found = resources.find(requirement.action().service(), requirement.resource());
        RequestContext context =
                new CallContext(call, () -> principals.tags(call.caller()), requirement.action(), found, request);
        return Evaluator.decide(new EvaluationRequest(
                call.caller(),
                requirement,
                context,
                applying,
                found == null ? null : found.policy(),
                found == null ? null : found.owner()));
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
                ? " with an explicit deny in " + article(decision.layer())
                        + decision.layer().words()
                : table.tellsReason()
                        ? " because no " + decision.layer().words() + " allows the " + action + " action"
                        : "";
        return new Refusal(
                "AccessDenied",
                403,
                "User: " + call.caller().arn() + " is not authorized to perform: " + action + resource + why);
    }

    private static String article(Layer layer) {
        return layer == Layer.IDENTITY ? "an " : "a ";
    }
}
