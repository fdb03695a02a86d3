package inia.resource.transfer;

import inia.client.NotSentException;
import java.util.Set;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** What a put asks for, as an upload in parts asks for it. */
final class MultipartRequests {
    private static final Set<ChecksumAlgorithm> OF_WHOLE =
            Set.of(ChecksumAlgorithm.CRC32, ChecksumAlgorithm.CRC32_C, ChecksumAlgorithm.CRC64_NVME);

    private MultipartRequests() {}

    /** The put with the algorithm named that its parts are checked by: the one that it gives a checksum of, or CRC32. */
    static PutObjectRequest ofWhole(PutObjectRequest put) {
        if (put.contentMD5() != null || put.checksumSHA1() != null || put.checksumSHA256() != null) {
            throw new NotSentException(
                    "An upload in parts is checked part by part: of the whole, S3 takes ChecksumCRC32,"
                            + " ChecksumCRC32C and ChecksumCRC64NVME, but no ContentMD5, ChecksumSHA1 or ChecksumSHA256."
                            + " Leave it out, or raise the multipartThreshold");
        }
        if (put.checksumAlgorithm() != null) {
            return put;
        }
        ChecksumAlgorithm algorithm = ChecksumAlgorithm.CRC32;
        if (put.checksumCRC32C() != null) {
            algorithm = ChecksumAlgorithm.CRC32_C;
        } else if (put.checksumCRC64NVME() != null) {
            algorithm = ChecksumAlgorithm.CRC64_NVME;
        }
        return put.toBuilder().checksumAlgorithm(algorithm).build();
    }

    /** The call that begins it. Where it can be, the checksum is to be one of the whole object, as of a put. */
    static CreateMultipartUploadRequest create(PutObjectRequest put) {
        CreateMultipartUploadRequest.Builder request = Members.copy(put, CreateMultipartUploadRequest.builder());
        if (OF_WHOLE.contains(put.checksumAlgorithm())) {
            request.checksumType(ChecksumType.FULL_OBJECT);
        }
        return request.build();
    }
}
