package inia.shell;

import inia.client.AwsException;
import inia.client.CallRecord;
import java.util.Optional;

/** Remembers the last call of this shell that was refused for want of permission. */
final class Refusals {
    private static volatile String last;
    private static volatile boolean calledSince;

    private Refusals() {}

    static void heard(CallRecord call) {
        if (call.error().orElse(null) instanceof AwsException refused
                && refused.status() == 403
                && refused.code().startsWith("AccessDenied")) {
            last = refused.requestId();
            calledSince = false;
        } else {
            calledSince = true;
        }
    }

    /** Whether another call was made after it, which was not refused so. */
    static boolean calledSince() {
        return calledSince;
    }

    /** Its request id. */
    static Optional<String> last() {
        return Optional.ofNullable(last);
    }
}
