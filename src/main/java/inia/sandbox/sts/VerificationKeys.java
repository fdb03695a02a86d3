package inia.sandbox.sts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * The keys that verify tokens: the sandbox's own, and those of issuers on this machine, who are asked for them. No other
 * machine is ever asked.
 */
final class VerificationKeys {
    private static final Map<String, String> ALGORITHMS = Map.of(
            "RS256", "SHA256withRSA",
            "RS384", "SHA384withRSA",
            "RS512", "SHA512withRSA",
            "ES384", TokenAlgorithm.ES384.signatures());
    private static final int PATIENCE = 2000;
    private static final int LONGEST = 1 << 16;
    private static final String LOOPBACK = "(127\\.0\\.0\\.1|localhost)(:[0-9]{1,5})?(/.*)?";

    private final OidcIssuer own;

    VerificationKeys(OidcIssuer own) {
        this.own = own;
    }

    /** Whether a token's signature is right; nothing if there is no key to tell by. */
    Optional<Boolean> verify(WebToken token) {
        String algorithm = ALGORITHMS.get(token.header().path("alg").asText());
        String keyId = token.header().path("kid").asText();
        if (algorithm == null) {
            return Optional.of(false);
        }
        Optional<PublicKey> key =
                own.key(keyId, token.header().path("alg").asText()).or(() -> ofIssuer(token.issuer(), keyId));
        return key.map(each -> isRight(token, each, algorithm));
    }

    private static boolean isRight(WebToken token, PublicKey key, String algorithm) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initVerify(key);
            signature.update(token.signed());
            return signature.verify(token.signature());
        } catch (GeneralSecurityException wrong) {
            return false;
        }
    }

    private static Optional<PublicKey> ofIssuer(String issuer, String keyId) {
        if (!issuer.matches(LOOPBACK)) {
            return Optional.empty();
        }
        try {
            JsonNode configuration =
                    get("http://" + issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration");
            String keys = configuration.path("jwks_uri").asText().replaceFirst("^https?://", "");
            if (!keys.matches(LOOPBACK)) {
                return Optional.empty();
            }
            for (JsonNode key : get("http://" + keys).path("keys")) {
                boolean meant = keyId.isEmpty() || key.path("kid").asText().equals(keyId);
                if (meant && key.path("kty").asText().equals("RSA")) {
                    return Optional.of(rsa(key));
                }
            }
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unreachable) {
            // Then there is no key.
        }
        return Optional.empty();
    }

    private static PublicKey rsa(JsonNode key) throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(number(key.path("n")), number(key.path("e"))));
    }

    private static BigInteger number(JsonNode text) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(text.asText()));
    }

    private static JsonNode get(String url) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(url).toURL().openConnection(Proxy.NO_PROXY);
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout(PATIENCE);
        connection.setReadTimeout(PATIENCE);
        try (InputStream in = connection.getInputStream()) {
            return new ObjectMapper().readTree(in.readNBytes(LONGEST));
        } finally {
            connection.disconnect();
        }
    }
}
