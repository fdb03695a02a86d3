package inia.client;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One call that was made.
 *
 * @param service the service, by boto3's name, such as {@code iam}
 * @param operation the operation, such as {@code CreateUser}
 * @param parameters what was asked, under the API's names; secrets are masked in its text
 * @param body what was streamed with it, of which the parameters have only the length
 * @param result what AWS answered, if it did what was asked; without the bytes of a stream
 * @param error why it failed, if it did
 * @param status the HTTP status; 0 where no answer came
 * @param attempts how many times it was sent
 * @param duration from the call to its end
 * @param region the region that it was signed for
 * @param endpoint where it was sent, such as {@code http://127.0.0.1:4570}, if it got so far
 * @param profile the name of the profile whose client made it
 * @param time when it began
 * @param poll which of a waiter's questions it was, if a waiter made it
 */
public record CallRecord(
        String service,
        String operation,
        Map<String, Object> parameters,
        Optional<SentBody> body,
        Optional<Result> result,
        Optional<IniaException> error,
        int status,
        int attempts,
        Duration duration,
        String region,
        Optional<URI> endpoint,
        String profile,
        Instant time,
        Optional<Poll> poll) {
    /** Whether the operation only reads, by AWS's own access levels: it changes nothing in the account. */
    public boolean readsOnly() {
        return AccessLevels.isRead(service, operation);
    }

    /** One line: {@code iam CreateUser 200, 12 ms}, or {@code iam GetUser 404, 3 ms (UserExists 2/20): …} of a waiter. */
    @Override
    public String toString() {
        String outcome = error.map(IniaException::getMessage).orElse(null);
        return service + " " + operation + " " + (status == 0 ? "no answer" : status) + ", " + duration.toMillis()
                + " ms" + poll.map(asked -> " (" + asked + ")").orElse("") + (outcome == null ? "" : ": " + outcome);
    }
}
