package inia.sandbox.sqs;

import inia.sandbox.store.Store;
import inia.sandbox.store.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The tasks that move messages: the latest of each queue, and those that run. */
final class MoveTasks {
    /** How many tasks of a queue are kept, which is as many as are listed. */
    static final int MOST = 10;

    private final Store store;
    private final Table<Running> running;

    /** The task that runs for the queue in the key. */
    record Running(String task) {}

    MoveTasks(Store store) {
        this.store = store;
        running = store.table("sqs/moving", Running.class);
    }

    private Table<MoveTask> of(Queue queue) {
        return store.table(queue.prefix() + "/tasks", MoveTask.class);
    }

    /** Begins a task, within a change of the store. */
    void begin(Queue queue, MoveTask task) {
        Table<MoveTask> tasks = of(queue);
        String last = tasks.lastKey();
        tasks.put(Keys.of(last == null ? 0 : Keys.last(last) + 1), task);
        if (tasks.size() > MOST) {
            tasks.remove(tasks.from("").iterator().next().getKey());
        }
        running.put(task.source(), new Running(task.id()));
    }

    /** The task that runs for a queue, or {@code null}. */
    MoveTask running(Queue queue) {
        return running.get(queue.arn()) == null
                ? null
                : latest(queue).stream().filter(MoveTask::running).findFirst().orElse(null);
    }

    /** The ARNs of the queues for which tasks run. */
    List<String> sources() {
        List<String> sources = new ArrayList<>();
        running.from("").forEach(row -> sources.add(row.getKey()));
        return sources;
    }

    /** Keeps a task that was changed, within a change of the store. */
    void put(Queue queue, MoveTask changed) {
        for (Map.Entry<String, MoveTask> row : of(queue).from("")) {
            if (row.getValue().id().equals(changed.id())) {
                of(queue).put(row.getKey(), changed);
            }
        }
        if (!changed.running()) {
            running.remove(changed.source());
        }
    }

    /** The tasks of a queue, the latest first. */
    List<MoveTask> latest(Queue queue) {
        List<MoveTask> tasks = new ArrayList<>();
        of(queue).from("").forEach(row -> tasks.add(row.getValue()));
        Collections.reverse(tasks);
        return tasks;
    }

    /** Forgets the tasks of a queue that is gone, within a change of the store. */
    void drop(Queue queue) {
        store.drop(queue.prefix() + "/tasks");
        running.remove(queue.arn());
    }

    /** Forgets that a task runs for a queue that there is not. */
    void drop(String source) {
        running.remove(source);
    }
}
