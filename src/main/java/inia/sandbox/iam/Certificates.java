package inia.sandbox.iam;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads X.509 certificates and the private keys that belong to them. */
final class Certificates {
    private static final String LABEL = "CERTIFICATE";
    private static final byte[] PROBE = "inia".getBytes(StandardCharsets.US_ASCII);
    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 0x02;
    private static final int OCTETS = 0x04;

    private Certificates() {}

    /** The certificates of a PEM text, in its order; empty if it holds anything else. */
    static List<X509Certificate> read(String pem) {
        List<Pem.Block> blocks = Pem.read(pem);
        if (blocks.stream().anyMatch(block -> !block.label().equals(LABEL))) {
            return List.of();
        }
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            List<X509Certificate> certificates = new ArrayList<>();
            for (Pem.Block block : blocks) {
                certificates.add(
                        (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(block.bytes())));
            }
            return certificates;
        } catch (CertificateException notOne) {
            return List.of();
        }
    }

    /** Whether each certificate was issued by the next one. */
    static boolean isChain(X509Certificate first, List<X509Certificate> chain) {
        X509Certificate issued = first;
        for (X509Certificate issuer : chain) {
            try {
                issued.verify(issuer.getPublicKey());
            } catch (GeneralSecurityException notIssued) {
                return false;
            }
            issued = issuer;
        }
        return !chain.isEmpty();
    }

    /**
     * The private key of a PEM text, for a certificate's algorithm.
     *
     * @return the key, or {@code null} if the text holds none of that algorithm, or an encrypted one
     */
    static PrivateKey privateKey(String pem, X509Certificate certificate) {
        List<Pem.Block> blocks = Pem.read(pem).stream()
                .filter(block -> !block.label().equals("EC PARAMETERS"))
                .toList();
        if (blocks.size() != 1 || !blocks.get(0).label().endsWith("PRIVATE KEY")) {
            return null;
        }
        Pem.Block block = blocks.get(0);
        byte[] bytes = block.label().equals("PRIVATE KEY") ? block.bytes() : wrapped(block.bytes(), certificate);
        try {
            return KeyFactory.getInstance(certificate.getPublicKey().getAlgorithm())
                    .generatePrivate(new PKCS8EncodedKeySpec(bytes));
        } catch (GeneralSecurityException notOne) {
            return null;
        }
    }

    /** An old form of a key ({@code RSA} or {@code EC PRIVATE KEY}) in the one that Java reads: PKCS #8. */
    private static byte[] wrapped(byte[] key, X509Certificate certificate) {
        byte[] publicKey = certificate.getPublicKey().getEncoded();
        // The public key is a sequence, too, which begins with the same algorithm that the wrapped key must name.
        int start = content(publicKey, 0);
        byte[] algorithm = Arrays.copyOfRange(publicKey, start, end(publicKey, start));
        byte[] version = {INTEGER, 1, 0};
        return element(SEQUENCE, version, algorithm, element(OCTETS, key));
    }

    /** Where the content of the DER element at a place begins. */
    private static int content(byte[] der, int at) {
        int length = der[at + 1] & 0xFF;
        return at + 2 + (length < 0x80 ? 0 : length & 0x7F);
    }

    private static int end(byte[] der, int at) {
        int first = der[at + 1] & 0xFF;
        int length = first;
        if (first >= 0x80) {
            length = 0;
            for (int i = 0; i < (first & 0x7F); i++) {
                length = length << 8 | der[at + 2 + i] & 0xFF;
            }
        }
        return content(der, at) + length;
    }

    private static byte[] element(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        int length = content.size();
        ByteArrayOutputStream element = new ByteArrayOutputStream();
        element.write(tag);
        if (length < 0x80) {
            element.write(length);
        } else if (length < 0x100) {
            element.writeBytes(new byte[] {(byte) 0x81, (byte) length});
        } else {
            element.writeBytes(new byte[] {(byte) 0x82, (byte) (length >> 8), (byte) length});
        }
        element.writeBytes(content.toByteArray());
        return element.toByteArray();
    }

    /** Whether what the private key signs, the certificate's public key verifies. */
    static boolean belong(PrivateKey privateKey, X509Certificate certificate) {
        String algorithm = switch (privateKey.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> privateKey.getAlgorithm();
        };
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(privateKey);
            signature.update(PROBE);
            byte[] signed = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            signature.update(PROBE);
            return signature.verify(signed);
        } catch (GeneralSecurityException otherKind) {
            return false;
        }
    }
}
