package inia.sandbox;

import java.util.Optional;

/** What a sandbox lets programs of this machine do to itself, beside AWS's calls. */
interface Controls {
    /** Empties it. */
    void reset();

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
