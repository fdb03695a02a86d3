package inia.sandbox.sts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import inia.sandbox.store.Store;
import inia.sandbox.store.Table;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The sandbox as an issuer of web identities, so that roles can be assumed with them on a machine alone: it signs tokens for
 * whatever issuer they shall come from.
 */
public final class OidcIssuer {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
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
        return token(claims, now, TokenAlgorithm.RS256);
    }

    /** A token, signed in this way. */
    String token(Map<String, Object> claims, Instant now, TokenAlgorithm algorithm) {
        Map<String, Object> all = new LinkedHashMap<>(claims);
        all.putIfAbsent("iat", now.getEpochSecond());
        all.putIfAbsent("exp", now.plus(USUAL).getEpochSecond());
        IssuerRow row = row(algorithm);
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", algorithm.name());
        header.put("typ", "JWT");
        header.put("kid", keyId(row));
        String signed = encoded(json(header)) + "." + encoded(json(all));
        return signed + "." + ENCODER.encodeToString(algorithm.sign(signed, row));
    }

    /** What {@code .well-known/openid-configuration} of the issuer at this URL tells. */
    public String configuration(String url) {
        Map<String, Object> configuration = new LinkedHashMap<>();
        configuration.put("issuer", url);
        configuration.put("jwks_uri", url + "/keys");
        configuration.put("response_types_supported", List.of("id_token"));
        configuration.put("subject_types_supported", List.of("public"));
        configuration.put("id_token_signing_alg_values_supported", List.of("RS256", "ES384"));
        return json(configuration);
    }

    /** The public keys, as a JSON Web Key Set. */
    public String keySet() {
        List<Map<String, Object>> keys = Stream.of(TokenAlgorithm.values())
                .map(algorithm -> algorithm.webKey(row(algorithm), keyId(row(algorithm))))
                .toList();
        return json(Map.of("keys", keys));
    }

    /** The public key for tokens signed in this way, if this is its id. */
    Optional<PublicKey> key(String id, String algorithm) {
        return Stream.of(TokenAlgorithm.values())
                .filter(each -> each.name().equals(algorithm))
                .filter(each ->
                        table().get(name(each)) != null && keyId(row(each)).equals(id))
                .map(each -> each.open(row(each)))
                .findFirst();
    }

    private Table<IssuerRow> table() {
        return store.table("sts/issuer", IssuerRow.class);
    }

    private static String name(TokenAlgorithm algorithm) {
        return algorithm == TokenAlgorithm.RS256 ? "key" : algorithm.name();
    }

    private IssuerRow row(TokenAlgorithm algorithm) {
        IssuerRow known = table().get(name(algorithm));
        if (known != null) {
            return known;
        }
        IssuerRow made = algorithm.generate();
        return store.change(() -> {
            IssuerRow others = table().get(name(algorithm));
            if (others == null) {
                table().put(name(algorithm), made);
            }
            return others == null ? made : others;
        });
    }

    private static String keyId(IssuerRow row) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(row.open());
            return ENCODER.encodeToString(digest).substring(0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
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
