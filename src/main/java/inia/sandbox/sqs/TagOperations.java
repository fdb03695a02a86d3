package inia.sandbox.sqs;

import inia.sandbox.call.Call;
import inia.sandbox.store.Store;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.sqs.model.ListQueueTagsRequest;
import software.amazon.awssdk.services.sqs.model.ListQueueTagsResponse;
import software.amazon.awssdk.services.sqs.model.TagQueueRequest;
import software.amazon.awssdk.services.sqs.model.TagQueueResponse;
import software.amazon.awssdk.services.sqs.model.UntagQueueRequest;
import software.amazon.awssdk.services.sqs.model.UntagQueueResponse;

/** The tags of queues. */
public final class TagOperations {
    private final Store store;
    private final Queues queues;

    TagOperations(Store store, Queues queues) {
        this.store = store;
        this.queues = queues;
    }

    /** Adds tags to a queue, in place of those of the same keys. */
    public TagQueueResponse tagQueue(TagQueueRequest request, Call call) {
        if (request.tags().isEmpty()) {
            throw SqsRefusals.missing("Tags");
        }
        change(request.queueUrl(), call, tags -> tags.putAll(request.tags()));
        return TagQueueResponse.builder().build();
    }

    /** Takes tags from a queue; those that it lacks don't matter. */
    public UntagQueueResponse untagQueue(UntagQueueRequest request, Call call) {
        if (request.tagKeys().isEmpty()) {
            throw SqsRefusals.invalid(QueueTags.KEY_LENGTH);
        }
        change(request.queueUrl(), call, tags -> request.tagKeys().forEach(tags::remove));
        return UntagQueueResponse.builder().build();
    }

    private void change(String url, Call call, Consumer<Map<String, String>> change) {
        store.change(() -> {
            Queue queue = queues.at(url, call);
            Map<String, String> tags = new LinkedHashMap<>(queue.tags());
            change.accept(tags);
            queues.put(queue.withTags(QueueTags.checked(queue.name(), tags)));
        });
    }

    /** The tags of a queue. */
    public ListQueueTagsResponse listQueueTags(ListQueueTagsRequest request, Call call) {
        Map<String, String> tags = queues.at(request.queueUrl(), call).tags();
        return ListQueueTagsResponse.builder()
                .tags(tags.isEmpty() ? null : tags)
                .build();
    }
}
