package inia.sandbox.s3;

import software.amazon.awssdk.core.SdkPojo;

/**
 * How an object is encrypted, as far as it is told; its bytes are kept as they came.
 *
 * @param algorithm {@code AES256}, {@code aws:kms} or {@code aws:kms:dsse}; {@code null} with a customer's key
 * @param keyId the KMS key, or {@code null}
 * @param bucketKey whether a bucket key is used
 * @param customerKeyMd5 the MD5 of the customer's key, in Base64, or {@code null}
 */
record Encryption(String algorithm, String keyId, boolean bucketKey, String customerKeyMd5) {
    static final String AES256 = "AES256";

    /** How an object is encrypted of which nothing was said. */
    static final Encryption DEFAULT = new Encryption(AES256, null, false, null);

    /** Sets the encryption in what tells of an object. */
    void tell(SdkPojo builder) {
        if (customerKeyMd5 != null) {
            Members.set(builder, "SSECustomerAlgorithm", AES256);
            Members.set(builder, "SSECustomerKeyMD5", customerKeyMd5);
            return;
        }
        Members.set(builder, "ServerSideEncryption", algorithm);
        if (keyId != null) {
            Members.set(builder, "SSEKMSKeyId", keyId);
        }
        if (bucketKey) {
            Members.set(builder, "BucketKeyEnabled", true);
        }
    }
}
