package inia.sandbox.sts;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** How the sandbox's issuer signs tokens: the algorithms between which AWS lets choose. */
enum TokenAlgorithm {
    RS256("RSA", "SHA256withRSA", new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4)),
    ES384("EC", "SHA384withECDSAinP1363Format", new ECGenParameterSpec("secp384r1"));

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final int P384_BYTES = 48;

    private final String keys;
    private final String signatures;
    private final transient AlgorithmParameterSpec size;

    TokenAlgorithm(String keys, String signatures, AlgorithmParameterSpec size) {
        this.keys = keys;
        this.signatures = signatures;
        this.size = size;
    }

    /** What Java calls its signatures. */
    String signatures() {
        return signatures;
    }

    IssuerRow generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(keys);
            generator.initialize(size);
            KeyPair pair = generator.generateKeyPair();
            return new IssuerRow(
                    pair.getPrivate().getEncoded(), pair.getPublic().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has RSA and P-384", e);
        }
    }

    byte[] sign(String text, IssuerRow row) {
        try {
            Signature signature = Signature.getInstance(signatures);
            signature.initSign(KeyFactory.getInstance(keys).generatePrivate(new PKCS8EncodedKeySpec(row.secret())));
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of the sandbox's issuer can't be used", e);
        }
    }

    PublicKey open(IssuerRow row) {
        try {
            return KeyFactory.getInstance(keys).generatePublic(new X509EncodedKeySpec(row.open()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of the sandbox's issuer can't be read", e);
        }
    }

    /** The public key as a JSON Web Key. */
    Map<String, Object> webKey(IssuerRow row, String id) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("kty", keys);
        entry.put("use", "sig");
        entry.put("alg", name());
        entry.put("kid", id);
        PublicKey key = open(row);
        if (key instanceof RSAPublicKey rsa) {
            entry.put("n", encoded(rsa.getModulus(), 0));
            entry.put("e", encoded(rsa.getPublicExponent(), 0));
        } else if (key instanceof ECPublicKey curve) {
            entry.put("crv", "P-384");
            entry.put("x", encoded(curve.getW().getAffineX(), P384_BYTES));
            entry.put("y", encoded(curve.getW().getAffineY(), P384_BYTES));
        }
        return entry;
    }

    /** A number without a sign, of this many bytes at least. */
    private static String encoded(BigInteger number, int least) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        int length = Math.max(least, bytes.length - sign);
        byte[] padded = new byte[length];
        System.arraycopy(bytes, sign, padded, length - (bytes.length - sign), bytes.length - sign);
        return ENCODER.encodeToString(padded);
    }
}
