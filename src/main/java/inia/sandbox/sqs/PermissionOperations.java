package inia.sandbox.sqs;

import inia.sandbox.call.Call;
import inia.sandbox.call.Refusal;
import inia.sandbox.store.Store;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.services.sqs.model.AddPermissionRequest;
import software.amazon.awssdk.services.sqs.model.AddPermissionResponse;
import software.amazon.awssdk.services.sqs.model.RemovePermissionRequest;
import software.amazon.awssdk.services.sqs.model.RemovePermissionResponse;

/** The short way to put statements into a queue's policy. */
public final class PermissionOperations {
    private static final int LONGEST_LABEL = 80;
    private static final int MOST_ACTIONS = 7;
    private static final Set<String> ACTIONS = Set.of(
            "*",
            "ChangeMessageVisibility",
            "DeleteMessage",
            "GetQueueAttributes",
            "GetQueueUrl",
            "ListDeadLetterSourceQueues",
            "PurgeQueue",
            "ReceiveMessage",
            "SendMessage");

    private final Store store;
    private final Queues queues;

    PermissionOperations(Store store, Queues queues) {
        this.store = store;
        this.queues = queues;
    }

    /** Lets accounts do something with a queue. */
    public AddPermissionResponse addPermission(AddPermissionRequest request, Call call) {
        String label = label(request.label());
        List<String> accounts = request.awsAccountIds();
        List<String> actions = request.actions();
        if (actions.isEmpty()) {
            throw SqsRefusals.missing("Actions");
        }
        if (actions.size() > MOST_ACTIONS) {
            throw new Refusal(
                    "OverLimit", 403, actions.size() + " Actions were found, maximum allowed is " + MOST_ACTIONS + ".");
        }
        for (String action : actions) {
            if (!ACTIONS.contains(action)) {
                throw SqsRefusals.invalid(
                        "SQS:" + action, "ActionName", "Only the queue owner is allowed to invoke this action.");
            }
        }
        if (accounts.isEmpty() || !accounts.stream().allMatch(account -> account.matches("\\d{12}"))) {
            throw SqsRefusals.invalid(accounts, "PrincipalId", "Unable to verify.");
        }
        change(request.queueUrl(), call, queue -> {
            QueuePolicy policy = QueuePolicy.of(queue);
            if (policy.has(label)) {
                throw SqsRefusals.invalid(label, "Label", "Already exists.");
            }
            policy.add(label, accounts, actions, queue.arn());
            put(queue, policy, call);
        });
        return AddPermissionResponse.builder().build();
    }

    /** Takes the statement of a label out of a queue's policy. */
    public RemovePermissionResponse removePermission(RemovePermissionRequest request, Call call) {
        String label = label(request.label());
        change(request.queueUrl(), call, queue -> {
            QueuePolicy policy = QueuePolicy.of(queue);
            if (!policy.has(label)) {
                throw SqsRefusals.invalid(label, "Label", "can't find label on existing policy.");
            }
            policy.remove(label);
            put(queue, policy, call);
        });
        return RemovePermissionResponse.builder().build();
    }

    private void change(String url, Call call, Consumer<Queue> change) {
        store.change(() -> change.accept(queues.at(url, call)));
    }

    private void put(Queue queue, QueuePolicy policy, Call call) {
        Map<String, String> attributes = new LinkedHashMap<>(queue.attributes());
        attributes.put(QueueAttribute.POLICY.apiName(), policy.json());
        attributes.remove(QueueAttribute.POLICY.apiName(), "");
        queues.put(queue.withAttributes(attributes, call.now()));
    }

    private static String label(String label) {
        if (label == null || label.isEmpty()) {
            throw SqsRefusals.missing("Label");
        }
        if (label.length() > LONGEST_LABEL || !Names.isPlain(label)) {
            throw SqsRefusals.invalid(
                    label,
                    "Label",
                    "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length");
        }
        return label;
    }
}
