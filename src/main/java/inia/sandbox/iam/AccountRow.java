package inia.sandbox.iam;

import java.time.Instant;
import java.util.List;

/**
 * An account.
 *
 * @param alias the name that stands for its id in sign-in URLs, or {@code null}
 * @param accessKeyIds the access keys of its root, oldest first
 * @param made the keys it was made with, as its identities were handed out; they may have been deleted since
 */
record AccountRow(String id, Instant created, String alias, List<String> accessKeyIds, AccountKeys made) {
    AccountRow withAlias(String newAlias) {
        return new AccountRow(id, created, newAlias, accessKeyIds, made);
    }

    AccountRow withMade(AccountKeys newMade) {
        return new AccountRow(id, created, alias, accessKeyIds, newMade);
    }

    AccountRow withAccessKeyIds(List<String> newAccessKeyIds) {
        return new AccountRow(id, created, alias, newAccessKeyIds, made);
    }
}
