package inia.resource.transfer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/** A part that S3 has. */
record UploadedPart(CompletedPart completed, long length) {
    /**
     * @param answer what S3 told of it: its entity tag and its checksum
     */
    static UploadedPart of(int number, SdkPojo answer, long length) {
        CompletedPart.Builder part = CompletedPart.builder().partNumber(number);
        Members.set(answer, part, Set.of());
        return new UploadedPart(part.build(), length);
    }

    private String checksum(Crc kind) {
        return kind == Crc.CRC32 ? completed.checksumCRC32() : completed.checksumCRC32C();
    }

    /** The checksum of all parts in a row, if S3 told that of each. */
    static Optional<String> checksum(List<UploadedPart> parts, Crc kind) {
        int whole = 0;
        for (UploadedPart part : parts) {
            String own = part.checksum(kind);
            if (own == null) {
                return Optional.empty();
            }
            whole = kind.combined(whole, Crc.value(own), part.length);
        }
        return Optional.of(Crc.text(whole));
    }
}
