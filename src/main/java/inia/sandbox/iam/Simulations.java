package inia.sandbox.iam;

import inia.sandbox.call.Call;
import inia.sandbox.call.Caller;
import inia.sandbox.call.Refusal;
import inia.sandbox.policy.AttachedPolicy;
import inia.sandbox.policy.MalformedPolicyException;
import inia.sandbox.policy.PolicyKind;
import inia.sandbox.policy.PolicyParser;
import inia.sandbox.policy.PolicySet;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.iam.model.EvaluationResult;
import software.amazon.awssdk.services.iam.model.SimulateCustomPolicyRequest;
import software.amazon.awssdk.services.iam.model.SimulateCustomPolicyResponse;
import software.amazon.awssdk.services.iam.model.SimulatePrincipalPolicyRequest;
import software.amazon.awssdk.services.iam.model.SimulatePrincipalPolicyResponse;

/** Tells what policies would allow, without anybody calling. */
public final class Simulations {
    private static final int MOST_NAMES = 1000;

    private final Accounts accounts;

    Simulations(Accounts accounts) {
        this.accounts = accounts;
    }

    /** A combination of action and resource. */
    private record Asked(String action, String resource) {}

    /** Simulates policies that are given. */
    public SimulateCustomPolicyResponse simulateCustomPolicy(SimulateCustomPolicyRequest request, Call call) {
        new Checks()
                .required("policyInputList", request.hasPolicyInputList() ? request.policyInputList() : null)
                .required("actionNames", request.hasActionNames() ? request.actionNames() : null)
                .paging(request.marker(), request.maxItems())
                .done();
        PolicySet policies = new PolicySet(
                inputs("PolicyInputList", request.policyInputList()),
                boundary(request.permissionsBoundaryPolicyInputList()),
                List.of());
        Caller caller = request.callerArn() == null ? nobody(call) : caller(request.callerArn());
        if (request.resourcePolicy() != null && request.callerArn() == null) {
            throw invalid("A resource policy is simulated with the ARN of who calls: CallerArn is missing.");
        }
        Simulation simulation = new Simulation(
                caller,
                policies,
                resourcePolicy(request.resourcePolicy()),
                owner(request.resourceOwner(), caller),
                new SimulatedContext(request.contextEntries(), request.callerArn() == null ? null : caller));
        Page<EvaluationResult> page = results(
                simulation, request.actionNames(), request.resourceArns(), request.marker(), request.maxItems());
        return SimulateCustomPolicyResponse.builder()
                .evaluationResults(page.items())
                .isTruncated(page.truncated())
                .marker(page.marker())
                .build();
    }

    /** Simulates the policies of a user, group or role, and others with them. */
    public SimulatePrincipalPolicyResponse simulatePrincipalPolicy(SimulatePrincipalPolicyRequest request, Call call) {
        new Checks()
                .required("policySourceArn", request.policySourceArn())
                .length("policySourceArn", request.policySourceArn(), 20, 2048)
                .required("actionNames", request.hasActionNames() ? request.actionNames() : null)
                .paging(request.marker(), request.maxItems())
                .done();
        SimulatedPrincipal principal = SimulatedPrincipal.find(accounts, accounts.of(call), request.policySourceArn());
        AttachedPolicy boundary = boundary(request.permissionsBoundaryPolicyInputList());
        List<AttachedPolicy> identity = new ArrayList<>(principal.policies().identity());
        identity.addAll(inputs("PolicyInputList", request.policyInputList()));
        PolicySet policies =
                new PolicySet(identity, boundary == null ? principal.policies().boundary() : boundary, List.of());
        if (request.resourcePolicy() != null && request.callerArn() == null && principal.caller() == null) {
            throw invalid("A group calls nobody: to simulate a resource policy with it, give the CallerArn of a user.");
        }
        Caller caller = request.callerArn() != null
                ? caller(request.callerArn())
                : principal.caller() == null ? nobody(call) : principal.caller();
        Simulation simulation = new Simulation(
                caller,
                policies,
                resourcePolicy(request.resourcePolicy()),
                owner(request.resourceOwner(), caller),
                new SimulatedContext(
                        request.contextEntries(), request.callerArn() != null ? caller : principal.caller()));
        Page<EvaluationResult> page = results(
                simulation, request.actionNames(), request.resourceArns(), request.marker(), request.maxItems());
        return SimulatePrincipalPolicyResponse.builder()
                .evaluationResults(page.items())
                .isTruncated(page.truncated())
                .marker(page.marker())
                .build();
    }

    static Refusal invalid(String message) {
        return new Refusal("InvalidInput", 400, message);
    }

    private static Page<EvaluationResult> results(
            Simulation simulation, List<String> actions, List<String> resources, String marker, Integer maxItems) {
        if (actions.size() > MOST_NAMES || resources.size() > MOST_NAMES) {
            throw invalid("No more than " + MOST_NAMES + " actions and as many resources are simulated at once.");
        }
        List<Asked> asked = new ArrayList<>();
        for (String action : actions) {
            if (!action.matches("[A-Za-z0-9-]+:[A-Za-z0-9]+")) {
                throw invalid("Invalid action: " + action
                        + ". An action is a service and a name without wildcards, such as s3:GetObject.");
            }
            (resources.isEmpty() ? List.of("*") : resources)
                    .forEach(resource -> asked.add(new Asked(action, resource)));
        }
        Page<Asked> page = Page.of(asked, marker, maxItems);
        return new Page<>(page.map(one -> simulation.result(one.action(), one.resource())), page.marker());
    }

    /** The given policies, named as AWS names them: {@code PolicyInputList.1}. */
    static List<AttachedPolicy> inputs(String parameter, List<String> documents) {
        List<AttachedPolicy> policies = new ArrayList<>();
        for (String document : documents) {
            String name = parameter + "." + (policies.size() + 1);
            try {
                policies.add(new AttachedPolicy(name, null, null, PolicyParser.parse(document, PolicyKind.IDENTITY)));
            } catch (MalformedPolicyException malformed) {
                throw invalid(name + " is no policy: " + malformed.getMessage());
            }
        }
        return policies;
    }

    private static AttachedPolicy boundary(List<String> documents) {
        if (documents.size() > 1) {
            throw invalid("There is one permissions boundary at most.");
        }
        List<AttachedPolicy> boundaries = inputs("PermissionsBoundaryPolicyInputList", documents);
        return boundaries.isEmpty() ? null : boundaries.get(0);
    }

    private static List<AttachedPolicy> resourcePolicy(String document) {
        if (document == null) {
            return List.of();
        }
        try {
            return List.of(new AttachedPolicy(
                    "ResourcePolicy", null, null, PolicyParser.parse(document, PolicyKind.RESOURCE)));
        } catch (MalformedPolicyException malformed) {
            throw invalid("ResourcePolicy is no policy: " + malformed.getMessage());
        }
    }

    private static Caller caller(String arn) {
        String[] parts = arn.split(":", 6);
        boolean user = parts.length == 6
                && parts[2].equals("iam")
                && parts[4].matches("\\d{12}")
                && (parts[5].startsWith("user/") || parts[5].startsWith("role/") || parts[5].equals("root"));
        if (!user) {
            throw invalid("CallerArn is the ARN of a user, not " + arn + ".");
        }
        return Caller.longTerm(
                parts[4], arn, null, null, parts[5].equals("root") ? Caller.Kind.ROOT : Caller.Kind.USER);
    }

    /** Somebody of the account whom no policy names. */
    private static Caller nobody(Call call) {
        return Caller.longTerm(call.scope().account(), "(nobody)", null, null, Caller.Kind.USER);
    }

    private static String owner(String given, Caller caller) {
        if (given == null) {
            return caller.account();
        }
        String[] parts = given.split(":");
        String account = parts.length > 4 ? parts[4] : given;
        if (!account.matches("\\d{12}")) {
            throw invalid("ResourceOwner is the ARN or the id of an account, not " + given + ".");
        }
        return account;
    }
}
