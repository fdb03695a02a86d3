package inia.sandbox.sqs;

import inia.sandbox.call.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * What a receipt handle stands for: one message as received one time.
 *
 * @param receives how often the message had been received then, this time included
 */
record Receipt(String queueId, String messageId, long sequence, int receives) {
    static final String INVALID = "ReceiptHandleIsInvalid";

    String handle() {
        String text = queueId + " " + messageId + " " + sequence + " " + receives;
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a handle that came out of a queue. */
    static Receipt of(String handle, Queue queue) {
        if (handle == null || handle.isEmpty()) {
            throw SqsRefusals.missing("ReceiptHandle");
        }
        try {
            String[] parts = new String(Base64.getDecoder().decode(handle), StandardCharsets.UTF_8).split(" ");
            if (parts.length == 4 && parts[0].equals(queue.id())) {
                return new Receipt(parts[0], parts[1], Long.parseLong(parts[2]), Integer.parseInt(parts[3]));
            }
        } catch (IllegalArgumentException noHandle) {
            // As every other text that is none.
        }
        throw new Refusal(INVALID, 400, "The input receipt handle is invalid.");
    }
}
