package inia.sandbox.iam;

import inia.sandbox.auth.KeyIds;

/**
 * An access key's id and secret.
 *
 * @param accessKeyId 20 characters that begin with {@code AKIA}
 * @param secretAccessKey 40 characters
 */
public record KeyPair(String accessKeyId, String secretAccessKey) {
    /** A new pair, by a secure random generator, in AWS's formats. */
    public static KeyPair generate(String account) {
        return new KeyPair(UniqueIds.accessKey(account), KeyIds.secret());
    }

    @Override
    public String toString() {
        return "KeyPair[" + accessKeyId + ", secret ****]";
    }
}
