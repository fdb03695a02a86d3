package inia.sandbox.s3;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Message digests, which every Java has. */
final class Digest {
    private Digest() {}

    static MessageDigest of(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This Java has no " + algorithm + ", which S3 needs", impossible);
        }
    }

    static String hex(String algorithm, String text) {
        return HexFormat.of().formatHex(of(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
