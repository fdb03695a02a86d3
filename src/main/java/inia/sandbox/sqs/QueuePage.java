package inia.sandbox.sqs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;

/**
 * A page of a list of queues.
 *
 * @param nextToken where the next page goes on, or {@code null} if this is the last, or pages weren't asked for
 */
record QueuePage(List<Queue> queues, String nextToken) {
    private static final int LARGEST = 1000;

    /** Refuses a page of a size that there is not; {@code null} is none. */
    static void check(Integer most) {
        if (most != null && (most < 1 || most > LARGEST)) {
            throw SqsRefusals.invalid(most, "MaxResults", "Must be between 1 and 1000, if provided.");
        }
    }

    /** The name of the queue that a page begins with. */
    static String start(String token) {
        try {
            return new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noToken) {
            throw SqsRefusals.invalid("Invalid NextToken value.");
        }
    }

    /** The first of these queues. */
    static QueuePage of(Iterator<Queue> queues, Integer most) {
        List<Queue> page = new ArrayList<>();
        while (queues.hasNext()) {
            Queue next = queues.next();
            if (page.size() == (most == null ? LARGEST : most)) {
                return new QueuePage(page, most == null ? null : token(next.name()));
            }
            page.add(next);
        }
        return new QueuePage(page, null);
    }

    private static String token(String name) {
        return Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Their URLs; {@code null} for no queue at all, of which answers have no list, not an empty one. */
    List<String> urls(String endpoint) {
        return queues.isEmpty()
                ? null
                : queues.stream().map(queue -> queue.url(endpoint)).toList();
    }
}
