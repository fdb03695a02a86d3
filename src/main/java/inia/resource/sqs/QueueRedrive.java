package inia.resource.sqs;

import inia.client.Result;
import inia.resource.Action;
import inia.resource.Param;
import inia.resource.Resource;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksResponse;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksResultEntry;

/** What brings the messages of a dead-letter queue back to where they came from, to be tried again. */
public interface QueueRedrive extends Resource {
    /** The ARN. */
    String arn();

    /**
     * Begins to move all messages of this dead-letter queue back to the queues that they came from.
     *
     * @return the task's handle, for {@link #cancelRedrive}
     */
    @Action("StartMessageMoveTask")
    default String redrive() {
        return handle(meta().client().call("StartMessageMoveTask", Map.of("SourceArn", arn())));
    }

    /** Begins to move all messages of this dead-letter queue into another queue; gives the task's handle. */
    default String redriveTo(Queue destination) {
        return redriveTo(destination.arn());
    }

    /** Begins to move all messages of this dead-letter queue into the queue of that ARN; gives the task's handle. */
    @Action("StartMessageMoveTask")
    default String redriveTo(@Param("DestinationArn") String destinationArn) {
        return handle(meta().client()
                .call("StartMessageMoveTask", Map.of("SourceArn", arn(), "DestinationArn", destinationArn)));
    }

    /** The latest such tasks of this queue: how far each is, and of how many messages. */
    @Action("ListMessageMoveTasks")
    default List<ListMessageMoveTasksResultEntry> redriveTasks() {
        Result tasks = meta().client().call("ListMessageMoveTasks", Map.of("SourceArn", arn(), "MaxResults", 10));
        return ((ListMessageMoveTasksResponse) tasks.sdk()).results();
    }

    /** Stops such a task; what was moved stays where it is. Gives how many messages that were. */
    @Action("CancelMessageMoveTask")
    default long cancelRedrive(@Param("TaskHandle") String taskHandle) {
        Object moved = meta().client()
                .call("CancelMessageMoveTask", Map.of("TaskHandle", taskHandle))
                .get("ApproximateNumberOfMessagesMoved");
        return moved instanceof Number count ? count.longValue() : 0;
    }

    private static String handle(Result started) {
        return (String) started.get("TaskHandle");
    }
}
