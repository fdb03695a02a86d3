package inia.sandbox.call;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.SplittableRandom;

/** The second id that S3 gives its answers, which stands for the host that answered. */
public final class HostIds {
    private static final int BYTES = 56;
    private static final long PRIME = 0x100000001b3L;

    private HostIds() {}

    /** The host id that goes with a request id: 76 characters of Base64, the same for the same request. */
    public static String of(String requestId) {
        long seed = requestId.length();
        for (int at = 0; at < requestId.length(); at++) {
            seed = (seed ^ requestId.charAt(at)) * PRIME;
        }
        // Nobody has to be unable to guess it, and a digest would be a good part of answering a small call.
        SplittableRandom mixed = new SplittableRandom(seed);
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        while (bytes.hasRemaining()) {
            bytes.putLong(mixed.nextLong());
        }
        return Base64.getEncoder().encodeToString(bytes.array());
    }
}
