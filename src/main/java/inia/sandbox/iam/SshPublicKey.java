package inia.sandbox.iam;

import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** An RSA public key, in the two forms in which IAM takes and gives one. */
record SshPublicKey(BigInteger exponent, BigInteger modulus) {
    private static final String OPEN_SSH = "ssh-rsa";
    private static final int LEAST_BITS = 2048;

    /** The key that a text holds, as a line of OpenSSH or as PEM, or {@code null}. */
    static SshPublicKey read(String text) {
        SshPublicKey key = text.strip().startsWith(OPEN_SSH + " ") ? readLine(text.strip()) : readPem(text);
        return key == null || key.modulus().bitLength() < LEAST_BITS ? null : key;
    }

    private static SshPublicKey readLine(String line) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(line.split("\\s+")[1]));
            String kind = new String(field(bytes), StandardCharsets.US_ASCII);
            SshPublicKey key = new SshPublicKey(new BigInteger(field(bytes)), new BigInteger(field(bytes)));
            return kind.equals(OPEN_SSH) && !bytes.hasRemaining() ? key : null;
        } catch (IllegalArgumentException | BufferUnderflowException notOne) {
            return null;
        }
    }

    private static byte[] field(ByteBuffer bytes) {
        int length = bytes.getInt();
        if (length < 1 || length > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] field = new byte[length];
        bytes.get(field);
        return field;
    }

    private static SshPublicKey readPem(String text) {
        List<Pem.Block> blocks = Pem.read(text);
        if (blocks.size() != 1 || !blocks.get(0).label().equals("PUBLIC KEY")) {
            return null;
        }
        try {
            RSAPublicKey key = (RSAPublicKey) KeyFactory.getInstance("RSA")
                    .generatePublic(new X509EncodedKeySpec(blocks.get(0).bytes()));
            return new SshPublicKey(key.getPublicExponent(), key.getModulus());
        } catch (GeneralSecurityException notOne) {
            return null;
        }
    }

    /** The key as a line of OpenSSH. */
    String line() {
        return OPEN_SSH + " " + Base64.getEncoder().encodeToString(bytes());
    }

    /** The key as PEM. */
    String pem() {
        try {
            return Pem.write(
                    "PUBLIC KEY",
                    KeyFactory.getInstance("RSA")
                            .generatePublic(new RSAPublicKeySpec(modulus, exponent))
                            .getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has RSA.", e);
        }
    }

    /** MD5 of the key, as OpenSSH shows it: {@code 2c:0a:…}. */
    String fingerprint() {
        return fingerprint(bytes());
    }

    static String fingerprint(byte[] key) {
        try {
            return HexFormat.ofDelimiter(":")
                    .formatHex(MessageDigest.getInstance("MD5").digest(key));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has MD5.", e);
        }
    }

    private byte[] bytes() {
        byte[] kind = OPEN_SSH.getBytes(StandardCharsets.US_ASCII);
        byte[] e = exponent.toByteArray();
        byte[] n = modulus.toByteArray();
        return ByteBuffer.allocate(3 * Integer.BYTES + kind.length + e.length + n.length)
                .putInt(kind.length)
                .put(kind)
                .putInt(e.length)
                .put(e)
                .putInt(n.length)
                .put(n)
                .array();
    }
}
