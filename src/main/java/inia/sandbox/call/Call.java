package inia.sandbox.call;

import java.time.Instant;

/**
 * One call, as an operation sees it.
 *
 * @param requestId the id that the answer carries
 * @param caller who makes the call
 * @param scope the account and region that it acts in
 * @param now the sandbox's time when it arrived
 * @param endpoint where the caller reached the sandbox, such as {@code http://127.0.0.1:4570}
 * @param origin where it came from
 */
public record Call(String requestId, Caller caller, Scope scope, Instant now, String endpoint, Origin origin) {
    /** A call of this machine. */
    public Call(String requestId, Caller caller, Scope scope, Instant now, String endpoint) {
        this(requestId, caller, scope, now, endpoint, Origin.THIS_MACHINE);
    }
}
