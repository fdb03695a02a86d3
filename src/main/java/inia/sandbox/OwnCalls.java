package inia.sandbox;

import inia.sandbox.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Calls that Inia makes by itself: a tutor's looks at the state, and those that get everything ready.
 *
 * <p>They are signed and judged as all calls are, but no fault befalls them, they see the newest state in whole pages, and nothing
 * remembers them: neither the log nor what AWS notes of who did what. Who knows the secret of the default account's root can mark
 * a call so.
 */
public final class OwnCalls {
    /** The header that has the mark. */
    public static final String HEADER = "X-Inia-Own";

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] SAID = "a call of Inia's own".getBytes(StandardCharsets.US_ASCII);

    private OwnCalls() {}

    /**
     * The mark that a sandbox knows.
     *
     * @param rootSecret the secret access key that the root of its default account was made with
     */
    public static String mark(String rootSecret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(rootSecret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(SAID));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether a request is one, of a sandbox with this world. */
    static boolean made(HttpRequest http, World world) {
        String marked = http.headers().first(HEADER);
        return marked != null
                && MessageDigest.isEqual(
                        marked.getBytes(StandardCharsets.UTF_8),
                        mark(world.defaultKeys().root().secretAccessKey()).getBytes(StandardCharsets.UTF_8));
    }
}
