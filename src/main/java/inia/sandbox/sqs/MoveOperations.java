package inia.sandbox.sqs;

import inia.sandbox.call.Call;
import inia.sandbox.call.Refusal;
import inia.sandbox.store.Store;
import java.util.List;
import java.util.UUID;
import software.amazon.awssdk.services.sqs.model.CancelMessageMoveTaskRequest;
import software.amazon.awssdk.services.sqs.model.CancelMessageMoveTaskResponse;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksRequest;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksResponse;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksResultEntry;
import software.amazon.awssdk.services.sqs.model.StartMessageMoveTaskRequest;
import software.amazon.awssdk.services.sqs.model.StartMessageMoveTaskResponse;

/** Moving the messages of dead-letter queues back, or elsewhere. */
public final class MoveOperations {
    private static final int HIGHEST_RATE = 500;

    private final Store store;
    private final Queues queues;
    private final MoveTasks tasks;
    private final Mover mover;
    private final MoverThread thread;

    MoveOperations(Store store, Queues queues, MoveTasks tasks, Mover mover, MoverThread thread) {
        this.store = store;
        this.queues = queues;
        this.tasks = tasks;
        this.mover = mover;
        this.thread = thread;
    }

    /** Begins to move the messages of a dead-letter queue; a few are moved at once. */
    public StartMessageMoveTaskResponse startMessageMoveTask(StartMessageMoveTaskRequest request, Call call) {
        check(request.maxNumberOfMessagesPerSecond(), "MaxNumberOfMessagesPerSecond", HIGHEST_RATE);
        Integer rate = request.maxNumberOfMessagesPerSecond();
        MoveTask task = store.change(() -> {
            Queue source = queue(request.sourceArn(), "SourceArn");
            if (!queues.sourcesOf(source, "").hasNext()) {
                throw SqsRefusals.invalid("Source queue must be configured as a Dead Letter Queue.");
            }
            checkDestination(request.destinationArn(), source);
            if (tasks.running(source) != null) {
                throw SqsRefusals.invalid(
                        "There is already a task running. Only one active task is allowed for a source"
                                + " queue arn at a given time.");
            }
            MoveTask begun = new MoveTask(
                    UUID.randomUUID().toString(),
                    source.arn(),
                    request.destinationArn(),
                    rate == null ? 0 : rate,
                    call.now(),
                    queues.messages(source).visible(call.now()),
                    0,
                    MoveTask.Status.RUNNING,
                    null);
            tasks.begin(source, begun);
            return begun;
        });
        mover.step(task.source(), call.now());
        thread.wake();
        return StartMessageMoveTaskResponse.builder()
                .taskHandle(TaskHandle.of(task).text())
                .build();
    }

    private void checkDestination(String arn, Queue source) {
        if (arn != null && queue(arn, "DestinationArn").fifo() != source.fifo()) {
            throw SqsRefusals.invalid("Destination queue must be of the same type as the source queue.");
        }
    }

    private Queue queue(String arn, String parameter) {
        if (arn == null || arn.isEmpty()) {
            throw SqsRefusals.missing(parameter);
        }
        Queue queue = queues.find(arn);
        if (queue == null) {
            throw new Refusal(
                    "ResourceNotFoundException",
                    404,
                    "The resource that you specified for the " + parameter + " parameter doesn't exist.");
        }
        return queue;
    }

    private static void check(Integer number, String parameter, int most) {
        if (number != null && (number < 1 || number > most)) {
            throw SqsRefusals.invalid(number, parameter, "Must be between 1 and " + most + ".");
        }
    }

    /** Stops a task that runs; what was moved stays where it is. */
    public CancelMessageMoveTaskResponse cancelMessageMoveTask(CancelMessageMoveTaskRequest request, Call call) {
        TaskHandle handle = TaskHandle.read(request.taskHandle());
        MoveTask cancelled = store.change(() -> {
            Queue source = queue(handle.sourceArn(), "SourceArn");
            MoveTask task = tasks.running(source);
            if (task == null || !task.id().equals(handle.taskId())) {
                throw new Refusal("ResourceNotFoundException", 404, "Task does not exist.");
            }
            MoveTask ended = task.ended(MoveTask.Status.CANCELLED, null);
            tasks.put(source, ended);
            return ended;
        });
        return CancelMessageMoveTaskResponse.builder()
                .approximateNumberOfMessagesMoved(cancelled.moved())
                .build();
    }

    /** The latest tasks of a dead-letter queue: one, or up to ten. */
    public ListMessageMoveTasksResponse listMessageMoveTasks(ListMessageMoveTasksRequest request, Call call) {
        check(request.maxResults(), "MaxResults", MoveTasks.MOST);
        int most = request.maxResults() == null ? 1 : request.maxResults();
        List<MoveTask> latest = tasks.latest(queue(request.sourceArn(), "SourceArn"));
        return ListMessageMoveTasksResponse.builder()
                .results(latest.stream().limit(most).map(MoveOperations::told).toList())
                .build();
    }

    private static ListMessageMoveTasksResultEntry told(MoveTask task) {
        return ListMessageMoveTasksResultEntry.builder()
                .taskHandle(task.running() ? TaskHandle.of(task).text() : null)
                .status(task.status().name())
                .sourceArn(task.source())
                .destinationArn(task.destination())
                .maxNumberOfMessagesPerSecond(task.rate() == 0 ? null : task.rate())
                .approximateNumberOfMessagesMoved(task.moved())
                .approximateNumberOfMessagesToMove(task.toMove())
                .failureReason(task.failure())
                .startedTimestamp(task.started().toEpochMilli())
                .build();
    }
}
