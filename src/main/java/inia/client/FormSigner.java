package inia.client;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/**
 * Makes the form of a browser's upload: a policy that says what may be sent, signed by SigV4, as S3's "Authenticating
 * Requests: Browser-Based Uploads Using POST" describes.
 */
final class FormSigner {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String NAME_OF_FILE = "${filename}";
    private static final String HASH = "HmacSHA256";

    private final URI url;
    private final AwsCredentialsIdentity identity;
    private final String region;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private FormSigner(URI url, AwsCredentialsIdentity identity, String region) {
        this.url = url;
        this.identity = identity;
        this.region = region;
    }

    /** Signs as a request to a bucket would be, and has forms posted where it would be sent. */
    static FormSigner of(Capture captured) {
        URI url = captured.request().toBuilder().clearQueryParameters().build().getUri();
        String region = captured.scheme().authSchemeOption().signerProperty(AwsV4HttpSigner.REGION_NAME);
        return new FormSigner(url, Presigner.identity("A form", captured), region);
    }

    /**
     * @param given further fields, which the form must then send as they are unless a condition says otherwise
     * @param conditions further conditions, each a map of one name or a list such as {@code [starts-with, $key, up/]}
     */
    PresignedPost sign(String bucket, String key, Map<String, String> given, List<?> conditions, Duration duration) {
        Map<String, String> signed = new LinkedHashMap<>();
        signed.put("key", key);
        signed.putAll(given);
        signed.put("x-amz-algorithm", "AWS4-HMAC-SHA256");
        signed.put("x-amz-credential", String.join("/", identity.accessKeyId(), scope()));
        signed.put("x-amz-date", TIME.format(now));
        if (identity instanceof AwsSessionCredentialsIdentity session) {
            signed.put("x-amz-security-token", session.sessionToken());
        }
        Instant expires = now.plus(duration);
        List<Object> all = new ArrayList<>(List.of(Map.of("bucket", bucket)));
        signed.forEach((name, value) -> {
            if (!isNamed(name, conditions)) {
                all.add(condition(name, value));
            }
        });
        all.addAll(conditions);
        Map<String, Object> policy = new LinkedHashMap<>();
        policy.put("expiration", expires.toString());
        policy.put("conditions", all);
        String encoded = Base64.getEncoder().encodeToString(Json.whole(policy).getBytes(StandardCharsets.UTF_8));
        signed.put("policy", encoded);
        signed.put("x-amz-signature", HexFormat.of().formatHex(signature(encoded)));
        return new PresignedPost(url, Collections.unmodifiableMap(signed), expires);
    }

    private String scope() {
        return String.join("/", TIME.format(now).substring(0, 8), region, "s3", "aws4_request");
    }

    /** The form must send the field as it is; of a key that ends in the file's name, what comes before. */
    private static Object condition(String name, String value) {
        return name.equals("key") && value.endsWith(NAME_OF_FILE)
                ? List.of("starts-with", "$key", value.substring(0, value.length() - NAME_OF_FILE.length()))
                : Map.of(name, value);
    }

    private static boolean isNamed(String field, List<?> conditions) {
        return conditions.stream()
                .anyMatch(each -> each instanceof Map<?, ?> exact && exact.containsKey(field)
                        || each instanceof List<?> list
                                && list.size() == 3
                                && list.get(1).equals("$" + field));
    }

    private byte[] signature(String policy) {
        byte[] key = ("AWS4" + identity.secretAccessKey()).getBytes(StandardCharsets.UTF_8);
        for (String part : scope().split("/")) {
            key = hmac(key, part);
        }
        return hmac(key, policy);
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(new SecretKeySpec(key, HASH));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has " + HASH, impossible);
        }
    }
}
