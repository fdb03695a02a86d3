package inia.sandbox.sqs;

import inia.sandbox.call.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;

/**
 * What became of a batch's entries.
 *
 * @param <R> the result of an entry that succeeded
 */
record Batch<R>(List<R> successful, List<BatchResultErrorEntry> failed) {
    private static final int MOST = 10;
    private static final int LONGEST_ID = 80;

    /** Refuses a batch as a whole: an empty one, one too many, ids that are no ids or not distinct. */
    static <E> void check(String kind, List<E> entries, Function<E, String> id) {
        if (entries.isEmpty()) {
            throw new Refusal("EmptyBatchRequest", 400, "There should be at least one " + kind + " in the request.");
        }
        if (entries.size() > MOST) {
            throw new Refusal(
                    "TooManyEntriesInBatchRequest",
                    400,
                    "Maximum number of entries per request are " + MOST + ". You have sent " + entries.size() + ".");
        }
        Set<String> ids = new HashSet<>();
        for (E entry : entries) {
            String own = id.apply(entry);
            if (own == null || own.isEmpty() || own.length() > LONGEST_ID || !Names.isPlain(own)) {
                throw new Refusal(
                        "InvalidBatchEntryId",
                        400,
                        "A batch entry id can only contain alphanumeric characters, hyphens and underscores. It can be at most"
                                + " 80 letters long.");
            }
            if (!ids.add(own)) {
                throw new Refusal("BatchEntryIdsNotDistinct", 400, "Id " + own + " repeated.");
            }
        }
    }

    /** Does each entry's work; one that is refused doesn't keep the others from theirs. */
    static <E, R> Batch<R> run(List<E> entries, Function<E, String> id, Function<E, R> work) {
        List<R> successful = new ArrayList<>();
        List<BatchResultErrorEntry> failed = new ArrayList<>();
        for (E entry : entries) {
            try {
                successful.add(work.apply(entry));
            } catch (Refusal refusal) {
                failed.add(BatchResultErrorEntry.builder()
                        .id(id.apply(entry))
                        .senderFault(true)
                        .code(refusal.code())
                        .message(refusal.getMessage())
                        .build());
            }
        }
        return new Batch<>(empty(successful), empty(failed));
    }

    /** Does an entry's work; of a receipt handle that is none, a batch tells which one. */
    static void naming(String handle, Runnable work) {
        try {
            work.run();
        } catch (Refusal refusal) {
            if (refusal.code().equals(Receipt.INVALID)) {
                throw new Refusal(
                        Receipt.INVALID,
                        400,
                        "The input receipt handle \"" + handle + "\" is not a valid receipt handle.");
            }
            throw refusal;
        }
    }

    /** An empty list isn't told at all. */
    private static <T> List<T> empty(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}
