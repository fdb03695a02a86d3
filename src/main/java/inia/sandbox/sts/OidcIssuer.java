package inia.sandbox.sts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import inia.sandbox.store.Store;
import inia.sandbox.store.Table;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sandbox as an issuer of web identities, so that roles can be assumed with them on a machine alone: it signs tokens for
 * whatever issuer they shall come from.
 */
public final class OidcIssuer {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final int KEY_BITS = 2048;
    private static final Duration USUAL = Duration.ofHours(1);

    private final Store store;

    /** An issuer whose key is kept in a store. */
    public OidcIssuer(Store store) {
        this.store = store;
    }

    /**
     * A token, signed.
     *
     * @param claims what it says; {@code iat} and {@code exp} are added, for an hour, unless they are there
     * @param now the sandbox's time
     */
    public String token(Map<String, Object> claims, Instant now) {
        Map<String, Object> all = new LinkedHashMap<>(claims);
        all.putIfAbsent("iat", now.getEpochSecond());
        all.putIfAbsent("exp", now.plus(USUAL).getEpochSecond());
        IssuerRow row = row();
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", "RS256");
        header.put("typ", "JWT");
        header.put("kid", keyId(row));
        String signed = encoded(json(header)) + "." + encoded(json(all));
        return signed + "." + ENCODER.encodeToString(sign(signed, row));
    }

    /** What {@code .well-known/openid-configuration} of the issuer at this URL tells. */
    public String configuration(String url) {
        Map<String, Object> configuration = new LinkedHashMap<>();
        configuration.put("issuer", url);
        configuration.put("jwks_uri", url + "/keys");
        configuration.put("response_types_supported", List.of("id_token"));
        configuration.put("subject_types_supported", List.of("public"));
        configuration.put("id_token_signing_alg_values_supported", List.of("RS256"));
        return json(configuration);
    }

    /** The public key, as a JSON Web Key Set. */
    public String keySet() {
        IssuerRow row = row();
        RSAPublicKey key = (RSAPublicKey) open(row);
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("kty", "RSA");
        entry.put("use", "sig");
        entry.put("alg", "RS256");
        entry.put("kid", keyId(row));
        entry.put("n", encoded(key.getModulus()));
        entry.put("e", encoded(key.getPublicExponent()));
        return json(Map.of("keys", List.of(entry)));
    }

    /** The public key, if this is its id. */
    Optional<PublicKey> key(String id) {
        IssuerRow row = table().get("key");
        return row != null && keyId(row).equals(id) ? Optional.of(open(row)) : Optional.empty();
    }

    private Table<IssuerRow> table() {
        return store.table("sts/issuer", IssuerRow.class);
    }

    private IssuerRow row() {
        IssuerRow known = table().get("key");
        if (known != null) {
            return known;
        }
        IssuerRow made = generate();
        return store.change(() -> {
            IssuerRow others = table().get("key");
            if (others == null) {
                table().put("key", made);
            }
            return others == null ? made : others;
        });
    }

    private static IssuerRow generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            KeyPair pair = generator.generateKeyPair();
            return new IssuerRow(
                    pair.getPrivate().getEncoded(), pair.getPublic().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has RSA", e);
        }
    }

    private static byte[] sign(String text, IssuerRow row) {
        try {
            PrivateKey key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(row.secret()));
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of the sandbox's issuer can't be used", e);
        }
    }

    private static PublicKey open(IssuerRow row) {
        try {
            return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(row.open()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of the sandbox's issuer can't be read", e);
        }
    }

    private static String keyId(IssuerRow row) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(row.open());
            return ENCODER.encodeToString(digest).substring(0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String encoded(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int start = bytes[0] == 0 ? 1 : 0;
        return ENCODER.encodeToString(java.util.Arrays.copyOfRange(bytes, start, bytes.length));
    }

    private static String encoded(String text) {
        return ENCODER.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String json(Map<String, Object> values) {
        try {
            return new ObjectMapper().writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("These claims can't be written as JSON", e);
        }
    }
}
