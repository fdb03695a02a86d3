package inia.sandbox.auth;

import java.time.Instant;
import java.util.Optional;

/** Knows those whom temporary credentials can be of. */
public interface Issuers {
    /**
     * A role that can be assumed.
     *
     * @param account the twelve-digit id of its account
     * @param arn its ARN, path included
     * @param name its name
     * @param id its unique id, {@code AROA…}
     * @param maxSession the longest that a session of it may last, in seconds
     */
    record Role(String account, String arn, String name, String id, int maxSession) {}

    /** The role of this ARN, if there is one. */
    Optional<Role> role(String arn);

    /** The ARN that the user of this unique id has now, if there still is one. */
    Optional<String> user(String account, String userId);

    /** Notes that a session of a role made a call that was let in. */
    void used(String account, String roleId, String region, Instant at);
}
