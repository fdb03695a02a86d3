package inia;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/**
 * Keys that stay as they were given.
 *
 * @param keys the keys
 * @param origin where they came from
 */
record GivenKeys(AwsCredentials keys, String origin) implements CredentialSource {
    static GivenKeys of(String accessKeyId, String secretAccessKey, String sessionToken, String origin) {
        AwsCredentials keys = sessionToken == null
                ? AwsBasicCredentials.create(accessKeyId, secretAccessKey)
                : AwsSessionCredentials.create(accessKeyId, secretAccessKey, sessionToken);
        return new GivenKeys(keys, origin);
    }

    @Override
    public AwsCredentials resolveCredentials() {
        return keys;
    }

    @Override
    public String toString() {
        return origin;
    }
}
