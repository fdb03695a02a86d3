package inia.sandbox.policy;

import inia.sandbox.call.Caller;
import java.util.ArrayList;
import java.util.List;

/**
 * One change of one document without which a refused request stays refused.
 *
 * @param layer the kind of policy that must change
 * @param policy the name of the policy that must change, or {@code null}: any policy of the holder will do
 * @param holder the ARN of whose policy it is: user, role, session or resource
 * @param statement the smallest statement to add; or the one to change or remove, if that is what is needed
 * @param remove whether the statement must go, rather than be added
 */
public record Remedy(Layer layer, String policy, String holder, String statement, boolean remove) {
    /** All that must change for the request to be allowed; nothing if it is. */
    static List<Remedy> of(Decision decision, Caller caller) {
        List<Remedy> remedies = new ArrayList<>();
        for (Finding finding : decision.considered()) {
            if (finding.verdict() == Verdict.DENIES) {
                AttachedPolicy policy = finding.policy();
                remedies.add(new Remedy(
                        finding.layer(),
                        policy.name(),
                        policy.holder(),
                        policy.document().textOf(finding.statement()),
                        true));
            }
        }
        for (Layer layer : decision.lacking()) {
            remedies.add(added(layer, decision, caller));
        }
        return remedies;
    }

    private static Remedy added(Layer layer, Decision decision, Caller caller) {
        String action = "\"Action\": \"" + decision.requirement().action() + "\"";
        String resource = decision.requirement().resource();
        String principal = caller.kind() == Caller.Kind.ANONYMOUS
                ? "\"Principal\": \"*\", "
                : "\"Principal\": {\"AWS\": \"" + caller.principalArn() + "\"}, ";
        String start = "{\"Effect\": \"Allow\", ";
        String on = ", \"Resource\": \"" + resource + "\"}";
        return switch (layer) {
            case IDENTITY -> new Remedy(layer, null, issuer(caller), start + action + on, false);
            case BOUNDARY -> new Remedy(layer, name(layer, decision), issuer(caller), start + action + on, false);
            case SESSION -> new Remedy(layer, name(layer, decision), caller.arn(), start + action + on, false);
            case RESOURCE ->
                new Remedy(layer, name(layer, decision), holder(resource), start + principal + action + on, false);
            case TRUST -> new Remedy(layer, name(layer, decision), resource, start + principal + action + "}", false);
        };
    }

    /** Whose identity policies count: of a session, those of its role or user. */
    private static String issuer(Caller caller) {
        return caller.session() == null ? caller.arn() : caller.session().issuerArn();
    }

    /** The policy of that layer, if one was looked at. */
    private static String name(Layer layer, Decision decision) {
        for (Finding finding : decision.considered()) {
            if (finding.layer() == layer) {
                return finding.policy().name();
            }
        }
        return null;
    }

    /** Of an object, the bucket that has the policy. */
    private static String holder(String resource) {
        int slash = resource.startsWith("arn:aws:s3:::") ? resource.indexOf('/') : -1;
        return slash < 0 ? resource : resource.substring(0, slash);
    }
}
