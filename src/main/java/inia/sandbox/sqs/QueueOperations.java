package inia.sandbox.sqs;

import inia.sandbox.call.Call;
import inia.sandbox.call.Chance;
import inia.sandbox.call.Refusal;
import inia.sandbox.store.Store;
import inia.sandbox.store.Table;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.CreateQueueRequest;
import software.amazon.awssdk.services.sqs.model.CreateQueueResponse;
import software.amazon.awssdk.services.sqs.model.DeleteQueueRequest;
import software.amazon.awssdk.services.sqs.model.DeleteQueueResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlResponse;
import software.amazon.awssdk.services.sqs.model.ListQueuesRequest;
import software.amazon.awssdk.services.sqs.model.ListQueuesResponse;
import software.amazon.awssdk.services.sqs.model.PurgeQueueRequest;
import software.amazon.awssdk.services.sqs.model.PurgeQueueResponse;

/** Queues: create, find, list, delete, purge. */
public final class QueueOperations {
    private static final int LONGEST_NAME = 80;
    private static final int SECONDS_BETWEEN_PURGES = 60;

    private final Store store;
    private final Queues queues;
    private final Arrivals arrivals;
    private final QueueSettings settings;

    QueueOperations(Store store, Queues queues, Arrivals arrivals, QueueSettings settings) {
        this.settings = settings;
        this.store = store;
        this.queues = queues;
        this.arrivals = arrivals;
    }

    /** Creates a queue, or finds the one there is if the attributes given are the same. */
    public CreateQueueResponse createQueue(CreateQueueRequest request, Call call) {
        String name = request.queueName();
        checkName(name, request.attributesAsStrings());
        Map<String, String> attributes = settings.ofNew(name, request.attributesAsStrings(), call.scope());
        Map<String, String> tags = QueueTags.checked(name, request.tags());
        Queue queue = store.change(() -> {
            Table<Queue> table = queues.in(call.scope());
            Queue existing = table.get(name);
            if (existing != null) {
                QueueSettings.checkSame(existing, attributes);
                return existing;
            }
            Queue created = new Queue(
                    Chance.uuid().toString(),
                    name,
                    call.scope().account(),
                    call.scope().region(),
                    call.now(),
                    call.now(),
                    null,
                    attributes,
                    tags);
            table.put(name, created);
            return created;
        });
        return CreateQueueResponse.builder()
                .queueUrl(queue.url(call.endpoint()))
                .build();
    }

    private static void checkName(String name, Map<String, String> attributes) {
        if (name == null) {
            throw SqsRefusals.missing("QueueName");
        }
        boolean fifo = attributes.getOrDefault("FifoQueue", "false").equals("true");
        String stem = fifo && name.endsWith(".fifo") ? name.substring(0, name.length() - 5) : name;
        boolean valid = !stem.isEmpty() && name.length() <= LONGEST_NAME && Names.isPlain(stem);
        if (fifo) {
            if (!valid || stem.length() == name.length()) {
                throw SqsRefusals.invalid(
                        "The name of a FIFO queue can only include alphanumeric characters, hyphens, or"
                                + " underscores, must end with .fifo suffix and be 1 to 80 in length.");
            }
        } else if (!valid) {
            throw SqsRefusals.invalid(
                    "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length");
        }
    }

    /** The URL of a queue by its name. */
    public GetQueueUrlResponse getQueueUrl(GetQueueUrlRequest request, Call call) {
        if (request.queueName() == null || request.queueName().isEmpty()) {
            throw SqsRefusals.missing("QueueName");
        }
        String owner = request.queueOwnerAWSAccountId();
        Queue queue =
                queues.named(request.queueName(), owner == null ? call.scope().account() : owner, call);
        return GetQueueUrlResponse.builder()
                .queueUrl(queue.url(call.endpoint()))
                .build();
    }

    /** The URLs of the queues whose names begin so, in pages if {@code MaxResults} is given. */
    public ListQueuesResponse listQueues(ListQueuesRequest request, Call call) {
        QueuePage.check(request.maxResults());
        String prefix = request.queueNamePrefix() == null ? "" : request.queueNamePrefix();
        String from = request.nextToken() == null ? prefix : QueuePage.start(request.nextToken());
        QueuePage page = QueuePage.of(queues.named(prefix, from, call.scope()), request.maxResults());
        return ListQueuesResponse.builder()
                .queueUrls(page.urls(call.endpoint()))
                .nextToken(page.nextToken())
                .build();
    }

    /** Deletes a queue and its messages. */
    public DeleteQueueResponse deleteQueue(DeleteQueueRequest request, Call call) {
        Queue queue = queues.at(request.queueUrl(), call);
        store.change(() -> {
            Queue current = queues.at(request.queueUrl(), call);
            queues.in(current.scope()).remove(current.name());
            queues.dropBelongings(current);
        });
        arrivals.wake(queue.id());
        return DeleteQueueResponse.builder().build();
    }

    /** Deletes all messages of a queue. */
    public PurgeQueueResponse purgeQueue(PurgeQueueRequest request, Call call) {
        store.change(() -> {
            Queue queue = queues.at(request.queueUrl(), call);
            if (queue.purged() != null
                    && queue.purged().plusSeconds(SECONDS_BETWEEN_PURGES).isAfter(call.now())) {
                throw new Refusal(
                        "PurgeQueueInProgress",
                        403,
                        "Only one PurgeQueue operation on " + queue.name() + " is allowed every 60 seconds.");
            }
            queues.messages(queue).drop();
            queues.put(queue.withPurged(call.now()));
        });
        return PurgeQueueResponse.builder().build();
    }
}
