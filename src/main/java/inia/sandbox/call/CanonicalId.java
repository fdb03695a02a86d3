package inia.sandbox.call;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The id of 64 digits under which S3 and policies know an account. */
public final class CanonicalId {
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private CanonicalId() {}

    /** The canonical id of an account of twelve digits. */
    public static String of(String account) {
        return KNOWN.computeIfAbsent(account, CanonicalId::make);
    }

    private static String make(String account) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(("canonical/" + account).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
