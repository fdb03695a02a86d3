package inia.sandbox.sqs;

import java.time.Instant;

/**
 * Where a message stands.
 *
 * @param visibleAt from when on it may be received, in milliseconds since 1970
 * @param receives how often it was received
 * @param first when it was first received, or {@code null}
 */
record Place(long visibleAt, int receives, Instant first) {}
