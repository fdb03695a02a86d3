package inia.sandbox.iam;

import java.time.Instant;

/**
 * A user's credential for one AWS service; its password is told when it is made or reset, and not kept.
 *
 * @param service whom it is for, such as {@code codecommit.amazonaws.com}
 * @param login the name to sign in with there
 * @param expires when it ends, or {@code null}
 */
record ServiceCredentialRow(
        String id, String userId, String service, String login, boolean active, Instant created, Instant expires) {

    ServiceCredentialRow withActive(boolean newActive) {
        return new ServiceCredentialRow(id, userId, service, login, newActive, created, expires);
    }
}
