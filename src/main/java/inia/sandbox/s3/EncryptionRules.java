package inia.sandbox.s3;

import inia.sandbox.call.Call;
import inia.sandbox.call.Refusal;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionByDefault;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionConfiguration;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionRule;

/** How a new object is to be encrypted, and whether who reads one has its key. */
final class EncryptionRules {
    private static final Set<String> ALGORITHMS = Set.of("AES256", "aws:kms", "aws:kms:dsse");
    private static final int KEY_BYTES = 32;

    private EncryptionRules() {}

    /** The encryption that a request asks for, or the bucket's default. */
    static Encryption of(SdkRequest request, Bucket bucket, Configurations configurations, Call call) {
        String customerKeyMd5 = customerKeyMd5(request, "");
        String algorithm = Members.text(request, "ServerSideEncryption");
        String keyId = Members.text(request, "SSEKMSKeyId");
        if (customerKeyMd5 != null) {
            if (algorithm != null) {
                throw S3Refusals.invalidArgument(
                        "Server Side Encryption with Customer provided key is incompatible with the encryption method specified",
                        "x-amz-server-side-encryption",
                        algorithm);
            }
            return new Encryption(null, null, false, customerKeyMd5);
        }
        if (algorithm != null && !ALGORITHMS.contains(algorithm)) {
            throw S3Refusals.invalidArgument(
                    "The encryption method specified is not supported", "x-amz-server-side-encryption", algorithm);
        }
        boolean kms = algorithm != null && algorithm.startsWith("aws:kms");
        if (keyId != null && !kms) {
            throw S3Refusals.invalidArgument(
                    "Server Side Encryption with AWS KMS managed key requires HTTP header x-amz-server-side-encryption :"
                            + " aws:kms",
                    "x-amz-server-side-encryption",
                    algorithm);
        }
        boolean bucketKey = Boolean.TRUE.equals(Members.of(request, "BucketKeyEnabled", Boolean.class));
        if (algorithm == null) {
            return defaultOf(bucket, configurations, call);
        }
        return new Encryption(algorithm, kms ? key(keyId, bucket, call) : null, kms && bucketKey, null);
    }

    private static Encryption defaultOf(Bucket bucket, Configurations configurations, Call call) {
        ServerSideEncryptionConfiguration.Builder stored = ServerSideEncryptionConfiguration.builder();
        if (!configurations.read(bucket, SubResources.ENCRYPTION, stored)) {
            return Encryption.DEFAULT;
        }
        ServerSideEncryptionRule rule = stored.build().rules().get(0);
        ServerSideEncryptionByDefault byDefault = rule.applyServerSideEncryptionByDefault();
        if (byDefault == null) {
            return Encryption.DEFAULT;
        }
        String algorithm = byDefault.sseAlgorithmAsString();
        boolean kms = !algorithm.equals(Encryption.AES256);
        return new Encryption(
                algorithm,
                kms ? key(byDefault.kmsMasterKeyID(), bucket, call) : null,
                kms && Boolean.TRUE.equals(rule.bucketKeyEnabled()),
                null);
    }

    /** The key asked for, or the one that AWS manages for S3. */
    private static String key(String asked, Bucket bucket, Call call) {
        if (asked != null) {
            return asked;
        }
        String digits = Digest.hex("SHA-256", "aws/s3/" + bucket.account() + bucket.region());
        String id = String.join(
                "-",
                digits.substring(0, 8),
                digits.substring(8, 12),
                digits.substring(12, 16),
                digits.substring(16, 20),
                digits.substring(20, 32));
        return "arn:aws:kms:" + bucket.region() + ":" + bucket.account() + ":key/" + id;
    }

    /** Refuses to show an object to somebody who lacks its key, or names one for an object that has none. */
    static void checkKey(SdkRequest request, String prefix, StoredObject object) {
        String given = customerKeyMd5(request, prefix);
        String kept = object.settings().encryption().customerKeyMd5();
        if (kept == null && given != null) {
            throw S3Refusals.invalidRequest("The encryption parameters are not applicable to this object.");
        }
        if (kept != null && given == null) {
            throw S3Refusals.invalidRequest(
                    "The object was stored using a form of Server Side Encryption. The correct parameters must be provided"
                            + " to retrieve the object.");
        }
        if (kept != null && !kept.equals(given)) {
            throw new Refusal(
                    "AccessDenied",
                    403,
                    "Requests specifying Server Side Encryption with Customer provided keys must provide the correct secret"
                            + " key.");
        }
    }

    /** The MD5 of the customer's key that a request gives, once it is sure that it is one; {@code null} if it gives none. */
    static String customerKeyMd5(SdkRequest request, String prefix) {
        String algorithm = Members.text(request, prefix + "SSECustomerAlgorithm");
        String key = Members.text(request, prefix + "SSECustomerKey");
        String md5 = Members.text(request, prefix + "SSECustomerKeyMD5");
        if (algorithm == null && key == null && md5 == null) {
            return null;
        }
        if (algorithm == null || key == null) {
            throw S3Refusals.invalidArgument(
                    "Requests specifying Server Side Encryption with Customer provided keys must provide "
                            + (key == null ? "an appropriate secret key." : "a valid encryption algorithm."),
                    "x-amz-server-side-encryption",
                    null);
        }
        if (!algorithm.equals(Encryption.AES256)) {
            throw new Refusal(
                    "InvalidEncryptionAlgorithmError",
                    400,
                    "The Encryption request you specified is not valid. Supported value: AES256.");
        }
        byte[] bytes = decoded(key);
        if (bytes.length != KEY_BYTES) {
            throw S3Refusals.invalidArgument(
                    "The secret key was invalid for the specified algorithm.", "x-amz-server-side-encryption", null);
        }
        String computed = Base64.getEncoder().encodeToString(Digest.of("MD5").digest(bytes));
        if (md5 != null && !md5.equals(computed)) {
            throw S3Refusals.invalidArgument(
                    "The calculated MD5 hash of the key did not match the hash that was provided.",
                    "x-amz-server-side-encryption",
                    null);
        }
        return computed;
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException noBase64) {
            return new byte[0];
        }
    }

    /** Refuses a bucket's configuration that can't be. */
    static ServerSideEncryptionConfiguration checked(ServerSideEncryptionConfiguration configuration) {
        check(configuration);
        boolean said = configuration.rules().get(0).bucketKeyEnabled() != null;
        return said
                ? configuration
                : ServerSideEncryptionConfiguration.builder()
                        .rules(configuration.rules().get(0).toBuilder()
                                .bucketKeyEnabled(false)
                                .build())
                        .build();
    }

    private static void check(ServerSideEncryptionConfiguration configuration) {
        List<ServerSideEncryptionRule> rules = configuration.rules();
        if (rules.size() != 1) {
            throw S3Refusals.malformedXml();
        }
        ServerSideEncryptionByDefault byDefault = rules.get(0).applyServerSideEncryptionByDefault();
        if (byDefault == null) {
            return;
        }
        String algorithm = byDefault.sseAlgorithmAsString();
        if (algorithm == null || !ALGORITHMS.contains(algorithm)) {
            throw S3Refusals.malformedXml();
        }
        if (algorithm.equals(Encryption.AES256) && byDefault.kmsMasterKeyID() != null) {
            throw S3Refusals.invalidArgument(
                    "a KMSMasterKeyID is not applicable if the default sse algorithm is not aws:kms or aws:kms:dsse",
                    "KMSMasterKeyID",
                    byDefault.kmsMasterKeyID());
        }
    }
}
