package inia.sandbox.sqs;

import inia.sandbox.call.Call;
import inia.sandbox.store.Store;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.SetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.SetQueueAttributesResponse;

/** The attributes of queues. */
public final class AttributeOperations {
    private final Store store;
    private final Queues queues;
    private final QueueSettings settings;

    AttributeOperations(Store store, Queues queues, QueueSettings settings) {
        this.store = store;
        this.queues = queues;
        this.settings = settings;
    }

    /** Sets attributes of a queue and leaves the others as they are. */
    public SetQueueAttributesResponse setQueueAttributes(SetQueueAttributesRequest request, Call call) {
        store.change(() -> {
            Queue queue = queues.at(request.queueUrl(), call);
            if (request.attributesAsStrings().isEmpty()) {
                throw SqsRefusals.missing("Attribute.Name");
            }
            queues.put(queue.withAttributes(settings.changed(queue, request.attributesAsStrings()), call.now()));
        });
        return SetQueueAttributesResponse.builder().build();
    }

    /** The attributes asked for by name, or {@code All}. */
    public GetQueueAttributesResponse getQueueAttributes(GetQueueAttributesRequest request, Call call) {
        Queue queue = queues.at(request.queueUrl(), call);
        List<String> wanted = request.attributeNamesAsStrings();
        Map<String, String> found = new LinkedHashMap<>();
        Map<String, String> all = wanted.isEmpty() ? Map.of() : all(queue, call);
        for (String name : wanted) {
            if (name.equals("All")) {
                found.putAll(all);
            } else if (all.containsKey(name)) {
                found.put(name, all.get(name));
            } else if (QueueAttribute.find(name) == null) {
                throw SqsRefusals.unknownAttribute(name);
            }
        }
        return GetQueueAttributesResponse.builder()
                .attributesWithStrings(found.isEmpty() ? null : found)
                .build();
    }

    private Map<String, String> all(Queue queue, Call call) {
        Counts counts = queues.messages(queue).count(call.now());
        Map<String, String> all = new LinkedHashMap<>();
        all.put("QueueArn", queue.arn());
        all.put("ApproximateNumberOfMessages", Long.toString(counts.visible()));
        all.put("ApproximateNumberOfMessagesNotVisible", Long.toString(counts.notVisible()));
        all.put("ApproximateNumberOfMessagesDelayed", Long.toString(counts.delayed()));
        all.put("CreatedTimestamp", Long.toString(queue.created().getEpochSecond()));
        all.put("LastModifiedTimestamp", Long.toString(queue.modified().getEpochSecond()));
        for (QueueAttribute attribute : QueueAttribute.values()) {
            String value = queue.value(attribute);
            if (value != null) {
                all.put(attribute.apiName(), value);
            }
        }
        return all;
    }
}
