package inia.sandbox.policy;

import inia.sandbox.call.Caller;
import inia.sandbox.call.Errand;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What services may do of their own accord: what the policies of the resources that they do it to allow.
 *
 * <p>Source: IAM User Guide, "AWS service principals" and "The confused deputy problem".
 *
 * @param resources knows the policies of resources
 */
public record ServicePermissions(ResourceFacts resources) {
    /**
     * Whether a service may do something to a resource; it may not if there is no such resource.
     *
     * @param action such as {@code sqs:SendMessage}
     * @param arn the resource that it is done to, such as a queue's
     * @param now the sandbox's time
     */
    public boolean allow(Errand errand, String action, String arn, Instant now) {
        Caller service = Caller.service(errand.service());
        Requirement requirement = new Requirement(Action.of(action), arn, null);
        ResourceFacts.Found found = resources.find(new ResourceQuery(service, requirement.action(), arn, null));
        return found != null
                && Evaluator.decide(new EvaluationRequest(
                                service,
                                requirement,
                                key -> values(key, errand, now),
                                PolicySet.NONE,
                                found.policies(),
                                found.owner()))
                        .allowed();
    }

    private static List<String> values(String key, Errand errand, Instant now) {
        return switch (key.toLowerCase(Locale.ROOT)) {
            case "aws:sourcearn" -> List.of(errand.sourceArn());
            case "aws:sourceaccount" -> List.of(errand.sourceAccount());
            case "aws:principalisawsservice", "aws:securetransport" -> List.of("true");
            case "aws:principalservicename" -> List.of(errand.service());
            case "aws:currenttime" -> List.of(now.toString());
            case "aws:epochtime" -> List.of(Long.toString(now.getEpochSecond()));
            default -> List.of();
        };
    }
}
