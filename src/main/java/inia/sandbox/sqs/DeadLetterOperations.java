package inia.sandbox.sqs;

import inia.sandbox.call.Call;
import software.amazon.awssdk.services.sqs.model.ListDeadLetterSourceQueuesRequest;
import software.amazon.awssdk.services.sqs.model.ListDeadLetterSourceQueuesResponse;

/** Which queues send their dead letters where. */
public final class DeadLetterOperations {
    private final Queues queues;

    DeadLetterOperations(Queues queues) {
        this.queues = queues;
    }

    /** The URLs of the queues whose dead letters come into a queue, in pages if {@code MaxResults} is given. */
    public ListDeadLetterSourceQueuesResponse listDeadLetterSourceQueues(
            ListDeadLetterSourceQueuesRequest request, Call call) {
        QueuePage.check(request.maxResults());
        Queue letters = queues.at(request.queueUrl(), call);
        String from = request.nextToken() == null ? "" : QueuePage.start(request.nextToken());
        QueuePage page = QueuePage.of(queues.sourcesOf(letters, from), request.maxResults());
        return ListDeadLetterSourceQueuesResponse.builder()
                .queueUrls(page.urls(call.endpoint()))
                .nextToken(page.nextToken())
                .build();
    }
}
