package inia.sandbox.s3;

import inia.sandbox.call.Refusal;
import java.nio.charset.StandardCharsets;

/**
 * Where an object is to be.
 *
 * @param expectedOwner the account that is expected to own the bucket, or {@code null}
 */
record Place(String bucket, String key, String expectedOwner) {
    private static final int LONGEST_KEY = 1024;

    /** A place for a new object, whose key is not too long. */
    static Place checked(String bucket, String key, String expectedOwner) {
        int length = key.getBytes(StandardCharsets.UTF_8).length;
        if (length > LONGEST_KEY) {
            throw new Refusal("KeyTooLongError", 400, "Your key is too long")
                    .with("Size", Integer.toString(length))
                    .with("MaxSizeAllowed", Integer.toString(LONGEST_KEY));
        }
        return new Place(bucket, key, expectedOwner);
    }
}
