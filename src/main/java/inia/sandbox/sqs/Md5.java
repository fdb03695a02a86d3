package inia.sandbox.sqs;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** The MD5s by which clients check what they sent and received. */
final class Md5 {
    private static final byte TEXT = 1;
    private static final byte BINARY = 2;

    private Md5() {}

    static String of(String body) {
        return HexFormat.of().formatHex(digest().digest(body.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The MD5 of attributes: in the order of their names, each name, type, and value with the value's kind before it, and
     * before each of them its length in four bytes; {@code null} if there are none.
     */
    static String of(List<Attribute> attributes) {
        if (attributes.isEmpty()) {
            return null;
        }
        MessageDigest digest = digest();
        attributes.stream().sorted(Comparator.comparing(Attribute::name)).forEach(attribute -> {
            add(digest, attribute.name().getBytes(StandardCharsets.UTF_8));
            add(digest, attribute.type().getBytes(StandardCharsets.UTF_8));
            digest.update(attribute.text() == null ? BINARY : TEXT);
            add(digest, attribute.value());
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This Java has no MD5, which SQS's clients need", impossible);
        }
    }
}
