package inia.sandbox.iam;

import java.time.Instant;
import java.util.List;

/**
 * A user's password for signing in.
 *
 * @param hash what {@link PasswordHash} made of it
 * @param changed when it was last set
 * @param resetRequired whether the user must choose another when signing in
 * @param former hashes of those that the user had before, newest first, as many as a policy may ask for
 */
record LoginRow(String hash, Instant created, Instant changed, boolean resetRequired, List<String> former) {
    @Override
    public String toString() {
        return "LoginRow[hash ****]";
    }
}
