package inia.sandbox;

import inia.sandbox.control.Interventions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a sandbox lets programs of this machine do to itself, beside AWS's calls. */
interface Controls {
    /** Empties it, and ends what was done to calls and time. */
    void reset();

    /** Empties it, to go on with ids, keys and dates that come out the same each time, or as they come. */
    void fix(boolean fixed);

    /** Keeps the state as it is, under a name. */
    void snapshot(String name);

    /** Makes the state what it was when a snapshot was taken. */
    void restore(String name);

    void deleteSnapshot(String name);

    List<String> snapshots();

    /**
     * What was added, changed and removed, a line each.
     *
     * @param since the snapshot to compare with; {@code null} for the last time that this was asked so
     */
    List<String> changes(String since);

    /** Its time. */
    SandboxClock clock();

    /** What happens to calls. */
    Interventions interventions();

    /** How long changes take to be seen by reads. */
    Duration settling();

    void settle(Duration time);

    /** Lets AWS's rates of calls hold, or not. */
    void quotas(boolean hold);

    /** Lets pages have so many items at most; 0 for as many as are asked for. */
    void pages(int items);

    /** What was decided about the call of a request id, as JSON. */
    Optional<String> decision(String requestId);

    /** The same as services encode it into their refusals, for STS to decode. */
    Optional<String> encodedDecision(String requestId);

    /**
     * Makes an account, if it is not there.
     *
     * @param id its twelve-digit id
     * @return its root, with the secret if the account was made just now, else without
     * @throws SandboxException if that can't be an account's id
     */
    Identity account(String id);
}
