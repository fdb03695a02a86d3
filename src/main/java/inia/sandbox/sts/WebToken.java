package inia.sandbox.sts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import inia.sandbox.call.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A JSON Web Token, as it came: read, but not believed.
 *
 * @param header what it says of its signature
 * @param claims what it says
 * @param signed the part of it that is signed
 * @param signature the signature's bytes
 */
record WebToken(JsonNode header, JsonNode claims, byte[] signed, byte[] signature) {
    /** Loaded when the first token comes. */
    private static final class Json {
        static final ObjectReader READER = new ObjectMapper()
                .reader()
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
    }

    /**
     * Reads a token.
     *
     * @throws Refusal with code {@code InvalidIdentityToken} if it is none
     */
    static WebToken read(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3) {
            throw notOne();
        }
        try {
            Base64.Decoder decoder = Base64.getUrlDecoder();
            JsonNode header = Json.READER.readTree(decoder.decode(parts[0]));
            JsonNode claims = Json.READER.readTree(decoder.decode(parts[1]));
            byte[] signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
            if (!header.isObject() || !claims.isObject()) {
                throw notOne();
            }
            return new WebToken(header, claims, signed, decoder.decode(parts[2]));
        } catch (IllegalArgumentException | JsonProcessingException wrong) {
            throw notOne();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Refusal notOne() {
        return invalid(
                "The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)");
    }

    static Refusal invalid(String message) {
        return new Refusal("InvalidIdentityToken", 400, message);
    }

    /** Where it says to come from, without the scheme. */
    String issuer() {
        String issuer = text("iss");
        return issuer == null ? "" : issuer.replaceFirst("^https?://", "");
    }

    /** The name of the issuer as accounts register it, and as policies call it: without scheme, port and closing slash. */
    String provider() {
        return issuer().replaceFirst("^([^/:]*):[0-9]+", "$1").replaceFirst("^([^/]*)/$", "$1");
    }

    /** A claim that is text, or {@code null}. */
    String text(String claim) {
        JsonNode value = claims.get(claim);
        return value == null || !value.isTextual() ? null : value.textValue();
    }

    /** A claim that is a time in seconds, or {@code null}. */
    Instant time(String claim) {
        JsonNode value = claims.get(claim);
        // Beyond a thousand centuries, Java's times end too.
        boolean plausible = value != null && value.isNumber() && Math.abs(value.doubleValue()) < 1e13;
        return plausible ? Instant.ofEpochSecond(value.longValue()) : null;
    }

    /** A claim that is a text or a list of them. */
    List<String> texts(String claim) {
        List<String> texts = new ArrayList<>();
        JsonNode value = claims.path(claim);
        if (value.isTextual()) {
            texts.add(value.textValue());
        }
        value.forEach(each -> {
            if (each.isTextual()) {
                texts.add(each.textValue());
            }
        });
        return texts;
    }
}
