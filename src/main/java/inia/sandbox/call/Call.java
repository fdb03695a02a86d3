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
 * @param permissions what the caller may do beyond what the operation needed in any case
 */
public record Call(
        String requestId,
        Caller caller,
        Scope scope,
        Instant now,
        String endpoint,
        Origin origin,
        Permissions permissions) {
    /** A call whose caller's further permissions are not known yet: there are none to ask for. */
    public Call(String requestId, Caller caller, Scope scope, Instant now, String endpoint, Origin origin) {
        this(requestId, caller, scope, now, endpoint, origin, Permissions.ALL);
    }

    /** A call of this machine. */
    public Call(String requestId, Caller caller, Scope scope, Instant now, String endpoint) {
        this(requestId, caller, scope, now, endpoint, Origin.THIS_MACHINE);
    }

    /** The same call, by another caller. */
    public Call by(Caller other) {
        return new Call(requestId, other, scope, now, endpoint, origin, permissions);
    }

    /** The same call, by a caller with these permissions. */
    public Call with(Permissions known) {
        return new Call(requestId, caller, scope, now, endpoint, origin, known);
    }
}
