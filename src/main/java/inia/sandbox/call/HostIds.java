package inia.sandbox.call;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** The second id that S3 gives its answers, which stands for the host that answered. */
public final class HostIds {
    private static final int BYTES = 56;

    private HostIds() {}

    /** The host id that goes with a request id: 76 characters of Base64, the same for the same request. */
    public static String of(String requestId) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-512").digest(requestId.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(Arrays.copyOf(digest, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-512", e);
        }
    }
}
