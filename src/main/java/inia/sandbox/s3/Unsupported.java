package inia.sandbox.s3;

import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** Refuses what the sandbox's S3 lacks, rather than let somebody believe that it was done. */
final class Unsupported {
    private Unsupported() {}

    static void check(PutObjectRequest request) {
        refuse("x-amz-object-lock-mode", request.objectLockModeAsString());
        refuse("x-amz-object-lock-legal-hold", request.objectLockLegalHoldStatusAsString());
        refuse("x-amz-server-side-encryption-customer-algorithm", request.sseCustomerAlgorithm());
        checkEncryption(request.serverSideEncryptionAsString());
        checkAcl(
                request.aclAsString(),
                request.grantFullControl(),
                request.grantRead(),
                request.grantReadACP(),
                request.grantWriteACP());
    }

    static void check(CreateMultipartUploadRequest request) {
        refuse("x-amz-object-lock-mode", request.objectLockModeAsString());
        refuse("x-amz-object-lock-legal-hold", request.objectLockLegalHoldStatusAsString());
        refuse("x-amz-server-side-encryption-customer-algorithm", request.sseCustomerAlgorithm());
        checkEncryption(request.serverSideEncryptionAsString());
        checkAcl(
                request.aclAsString(),
                request.grantFullControl(),
                request.grantRead(),
                request.grantReadACP(),
                request.grantWriteACP());
    }

    static void check(CopyObjectRequest request) {
        refuse("x-amz-object-lock-mode", request.objectLockModeAsString());
        refuse("x-amz-object-lock-legal-hold", request.objectLockLegalHoldStatusAsString());
        refuse("x-amz-server-side-encryption-customer-algorithm", request.sseCustomerAlgorithm());
        refuse("x-amz-copy-source-server-side-encryption-customer-algorithm", request.copySourceSSECustomerAlgorithm());
        checkEncryption(request.serverSideEncryptionAsString());
        checkAcl(
                request.aclAsString(),
                request.grantFullControl(),
                request.grantRead(),
                request.grantReadACP(),
                request.grantWriteACP());
    }

    private static void checkEncryption(String encryption) {
        if (encryption != null && !encryption.equals("AES256")) {
            throw S3Refusals.notImplemented("x-amz-server-side-encryption");
        }
    }

    /** Refuses access control lists but those that leave a thing to its owner. */
    static void checkAcl(String acl, String... grants) {
        if (acl != null && !acl.equals("private") && !acl.equals("bucket-owner-full-control")) {
            throw S3Refusals.notImplemented("x-amz-acl");
        }
        for (String grant : grants) {
            refuse("x-amz-grant", grant);
        }
    }

    private static void refuse(String header, Object value) {
        if (value != null) {
            throw S3Refusals.notImplemented(header);
        }
    }

    /** Refuses any version but the one that an object of an unversioned bucket has. */
    static void checkVersion(String versionId) {
        if (versionId != null && !versionId.equals("null")) {
            throw S3Refusals.invalidArgument("Invalid version id specified", "versionId", versionId);
        }
    }
}
