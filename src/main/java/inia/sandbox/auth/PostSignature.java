package inia.sandbox.auth;

import inia.sandbox.call.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signature of a form's policy, of the fourth version or, as some still send it, the second. */
final class PostSignature {
    private final Map<String, String> fields;

    PostSignature(Map<String, String> fields) {
        this.fields = fields;
    }

    /** Whether the form is signed at all. */
    boolean isThere() {
        return fields.containsKey("policy");
    }

    /** Whose key signed. */
    String accessKeyId() {
        Credential credential = credential();
        return credential == null ? fields.get("awsaccesskeyid") : credential.accessKeyId();
    }

    /** Which region is meant. */
    String region() {
        Credential credential = credential();
        return credential == null || !credential.hasPlausibleRegion() ? OpenDoor.DEFAULT_REGION : credential.region();
    }

    /** When it was signed by the signer's clock, or {@code null} if it doesn't say. */
    Instant signed() {
        String date = fields.get("x-amz-date");
        return date == null ? null : Dates.parse(date);
    }

    private Credential credential() {
        String credential = fields.get("x-amz-credential");
        return credential == null ? null : Credential.parse(credential);
    }

    String token() {
        return fields.get("x-amz-security-token");
    }

    /** Refuses a policy that this secret did not sign. */
    void check(String secret, SigningKey keys) {
        String policy = fields.get("policy");
        Credential credential = credential();
        String expected = credential == null
                ? secondVersion(secret, policy)
                : Digests.hex(Digests.hmac(keys.of(secret, credential), policy));
        String given = fields.getOrDefault(credential == null ? "signature" : "x-amz-signature", "");
        if (!Digests.same(expected, given)) {
            throw new Refusal(
                            "SignatureDoesNotMatch",
                            403,
                            "The request signature we calculated does not match the signature you provided. Check your key"
                                    + " and signing method.")
                    .with("AWSAccessKeyId", accessKeyId())
                    .with("StringToSign", policy)
                    .with("SignatureProvided", given);
        }
    }

    private static String secondVersion(String secret, String policy) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(policy.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
