package inia.sandbox.sqs;

import inia.sandbox.policy.AttachedPolicy;
import inia.sandbox.policy.KnownResource;
import inia.sandbox.policy.ParsedPolicies;
import inia.sandbox.policy.PolicyKind;
import inia.sandbox.policy.ResourceFacts;
import inia.sandbox.policy.ResourceQuery;
import java.util.List;
import java.util.Set;

/** The owners, policies and tags of queues. */
final class QueueFacts implements ResourceFacts {
    /** What a queue's policy can give to no other account. */
    private static final Set<String> OWNERS_ONLY = Set.of(
            "addpermission",
            "cancelmessagemovetask",
            "createqueue",
            "deletequeue",
            "listmessagemovetasks",
            "listqueues",
            "listqueuetags",
            "removepermission",
            "setqueueattributes",
            "startmessagemovetask",
            "tagqueue",
            "untagqueue");

    private final Queues queues;
    private final ParsedPolicies policies = new ParsedPolicies();

    QueueFacts(Queues queues) {
        this.queues = queues;
    }

    @Override
    public Found find(ResourceQuery query) {
        Queue queue = queues.find(query.arn());
        if (queue == null) {
            return null;
        }
        boolean given = queue.policy() != null
                && (queue.account().equals(query.caller().account())
                        || !OWNERS_ONLY.contains(query.action().name()));
        return new KnownResource(
                queue.account(), given ? List.of(policy(queue, query.arn())) : List.of(), queue.tags());
    }

    private AttachedPolicy policy(Queue queue, String arn) {
        return new AttachedPolicy("queue policy", null, arn, policies.get(queue.policy(), PolicyKind.RESOURCE));
    }
}
