package inia.client;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The key of S3's server-side encryption with customer keys (SSE-C): given plainly, it travels in Base64 and with its
 * digest, as boto3 sends it. Who gives the digest too has done both.
 */
final class CustomerKeys {
    private static final List<String> NAMES = List.of("SSECustomerKey", "CopySourceSSECustomerKey");
    private static final String DIGEST = "MD5";
    private static final int BYTES = 32;

    private CustomerKeys() {}

    /** The parameters with what goes with each customer's key in them; mostly the same ones. */
    static Map<String, ?> complete(String service, Map<String, ?> parameters) {
        if (!service.equals("s3")) {
            return parameters;
        }
        Map<String, ?> completed = parameters;
        for (String name : NAMES) {
            byte[] key = parameters.containsKey(name + DIGEST) ? null : bytes(parameters.get(name));
            if (key != null) {
                Map<String, Object> more = new LinkedHashMap<>(completed);
                more.put(name, Base64.getEncoder().encodeToString(key));
                more.put(name + DIGEST, Base64.getEncoder().encodeToString(md5(key)));
                completed = more;
            }
        }
        return completed;
    }

    /** The key itself: 32 bytes or letters; or the same in Base64. */
    private static byte[] bytes(Object given) {
        if (given instanceof byte[] bytes) {
            return bytes;
        }
        if (given instanceof ByteBuffer buffer) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.duplicate().get(bytes);
            return bytes;
        }
        return given instanceof String text ? decoded(text) : null;
    }

    private static byte[] decoded(String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        if (plain.length == BYTES) {
            return plain;
        }
        try {
            byte[] key = Base64.getDecoder().decode(text);
            return key.length == BYTES ? key : plain;
        } catch (IllegalArgumentException notBase64) {
            return plain;
        }
    }

    private static byte[] md5(byte[] key) {
        try {
            return MessageDigest.getInstance(DIGEST).digest(key);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has " + DIGEST, impossible);
        }
    }
}
