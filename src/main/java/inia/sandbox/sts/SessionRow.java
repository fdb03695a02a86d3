package inia.sandbox.sts;

import inia.sandbox.call.Caller;

/**
 * Temporary credentials, as they are kept.
 *
 * @param id the access key's id, {@code ASIA…}
 * @param secret the secret that signs
 * @param token the session token that must come along
 * @param caller who calls with them
 */
record SessionRow(String id, String secret, String token, Caller caller) {
    @Override
    public String toString() {
        return "SessionRow[" + id + ", secret ****]";
    }
}
