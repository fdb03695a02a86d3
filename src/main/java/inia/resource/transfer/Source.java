package inia.resource.transfer;

import inia.client.AwsException;
import inia.client.Body;
import inia.client.Client;
import inia.client.Result;
import inia.client.TransferException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * One object in S3, as it was when its download began; a range of it comes from that object or not at all.
 *
 * <p>The request that begins it asks for all bytes: that tells size, entity tag and checksum, gives the first bytes, and
 * for a small object it is the only one. Of a large one it is cut off after the first part.
 */
final class Source implements AutoCloseable {
    private final Client client;
    private final GetObjectRequest wanted;
    private final ObjectName name;
    private final GetObjectResponse told;
    private final Body first;

    private Source(Client client, GetObjectRequest wanted, ObjectName name, Result begun) {
        this.client = client;
        this.wanted = wanted;
        this.name = name;
        this.told = (GetObjectResponse) begun.sdk();
        this.first = (Body) begun.get("Body");
    }

    static Source open(Client client, GetObjectRequest wanted) {
        ObjectName name = new ObjectName(wanted.bucket(), wanted.key());
        try {
            GetObjectRequest request =
                    wanted.toBuilder().checksumMode(ChecksumMode.ENABLED).build();
            Result begun = client.operation("GetObject").call(Map.of(), builder -> Members.copy(request, builder));
            return new Source(client, wanted, name, begun);
        } catch (AwsException refused) {
            throw refused.code().equals("NoSuchKey")
                    ? refused.explained("There is no object " + name + " (NoSuchKey). See what there is: s3.bucket(\""
                            + name.bucket() + "\").objects()")
                    : refused;
        }
    }

    ObjectName name() {
        return name;
    }

    long size() {
        if (told.contentLength() == null) {
            throw new TransferException("The answer does not tell how large " + name + " is.", null);
        }
        return told.contentLength();
    }

    /** The bytes from the first on, which came with what was told. */
    Body first() {
        return first;
    }

    /** Further bytes, if the object has not changed since. */
    Body range(long from, long length) {
        GetObjectRequest request = wanted.toBuilder()
                .range("bytes=" + from + "-" + (from + length - 1))
                .ifMatch(told.eTag())
                .ifNoneMatch(null)
                .ifModifiedSince(null)
                .ifUnmodifiedSince(null)
                .build();
        try {
            Result part = client.operation("GetObject").call(Map.of(), builder -> Members.copy(request, builder));
            Long given = ((GetObjectResponse) part.sdk()).contentLength();
            if (given == null || given != length) {
                throw new TransferException(
                        "Of " + name + ", " + length + " bytes from " + from + " on were asked for, but " + given
                                + " came: where this goes, ranges are not understood. Take it in one piece: new"
                                + " TransferConfig().multipartThreshold(Long.MAX_VALUE)",
                        null);
            }
            return (Body) part.get("Body");
        } catch (AwsException refused) {
            throw refused.status() == 412
                    ? new TransferException(
                            name
                                    + " was changed while it was downloaded, and nothing was kept of it. Download it again.",
                            refused)
                    : refused;
        }
    }

    /** Which checksum S3 has of the whole object, of those that can be put together from its parts. */
    Optional<Crc> checksumKind() {
        if (ofWhole(told.checksumCRC32())) {
            return Optional.of(Crc.CRC32);
        }
        return ofWhole(told.checksumCRC32C()) ? Optional.of(Crc.CRC32C) : Optional.empty();
    }

    /** A checksum of checksums ends in the count of parts. */
    private static boolean ofWhole(String checksum) {
        return checksum != null && checksum.indexOf('-') < 0;
    }

    /** Holds what arrived against S3's checksum. */
    void verify(Crc kind, int arrived) {
        String expected = kind == Crc.CRC32 ? told.checksumCRC32() : told.checksumCRC32C();
        if (!Crc.text(arrived).equals(expected)) {
            throw damaged(kind + " is " + Crc.text(arrived) + ", but S3 has " + expected, null);
        }
    }

    /** Cuts off what is still to come of the first answer. */
    @Override
    public void close() {
        try {
            first.close();
        } catch (IOException cutOff) {
            // It is not wanted any more.
            return;
        }
    }

    TransferException damaged(String how, Throwable cause) {
        return new TransferException(
                name + " arrived damaged (its " + how + "), and nothing was kept of it. Download it again.", cause);
    }
}
