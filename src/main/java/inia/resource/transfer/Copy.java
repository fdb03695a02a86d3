package inia.resource.transfer;

import inia.client.AwsException;
import inia.client.Client;
import inia.client.TransferException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.GetObjectTaggingRequest;
import software.amazon.awssdk.services.s3.model.GetObjectTaggingResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.Tagging;
import software.amazon.awssdk.services.s3.model.TaggingDirective;

/**
 * A copy that S3 makes of an object of its own: no byte comes by here.
 *
 * <p>A copy in parts has the metadata and tags of its source, as a copy in one piece has; S3 itself would leave them out.
 */
final class Copy {
    /** What a copy takes over from its source, by S3's rules for a copy in one piece. */
    private static final Set<String> NOT_TAKEN_OVER = Set.of(
            "StorageClass",
            "ServerSideEncryption",
            "SSECustomerAlgorithm",
            "SSECustomerKeyMD5",
            "SSEKMSKeyId",
            "BucketKeyEnabled",
            "WebsiteRedirectLocation",
            "ObjectLockMode",
            "ObjectLockRetainUntilDate",
            "ObjectLockLegalHoldStatus",
            "ChecksumType");

    private final Client client;
    private final Client reader;
    private final CopySource source;
    private final CopyObjectRequest wanted;
    private final ObjectName name;
    private final TransferConfig config;

    Copy(Client client, CopySource source, CopyObjectRequest wanted, TransferConfig config) {
        this.client = client;
        this.reader = source.reader().orElse(client);
        this.source = source;
        this.wanted = wanted;
        this.name = new ObjectName(wanted.destinationBucket(), wanted.destinationKey());
        this.config = config;
    }

    void run() {
        HeadObjectResponse head = head();
        long size = head.contentLength();
        Progress progress = new Progress(config, name.toString(), size);
        try {
            if (size < config.multipartThreshold()) {
                client.operation("CopyObject").send(wanted);
                progress.piece().add(size);
            } else {
                inParts(head, size, progress);
            }
        } finally {
            progress.end();
        }
    }

    private HeadObjectResponse head() {
        try {
            return (HeadObjectResponse) reader.operation("HeadObject")
                    .send(HeadObjectRequest.builder()
                            .bucket(source.bucket())
                            .key(source.key())
                            .versionId(source.version().orElse(null))
                            .requestPayer(wanted.requestPayerAsString())
                            .expectedBucketOwner(wanted.expectedSourceBucketOwner())
                            .sseCustomerAlgorithm(wanted.copySourceSSECustomerAlgorithm())
                            .sseCustomerKey(wanted.copySourceSSECustomerKey())
                            .sseCustomerKeyMD5(wanted.copySourceSSECustomerKeyMD5())
                            .build());
        } catch (AwsException refused) {
            throw refused.status() == 404
                    ? refused.explained("There is no object " + source + " to copy (" + refused.code() + ")")
                    : refused;
        }
    }

    private void inParts(HeadObjectResponse head, long size, Progress progress) {
        long partSize = PartSizes.of(size, config.partSize());
        MultipartUpload upload = MultipartUpload.begin(client, name, wanted, create(head));
        try {
            List<UploadedPart> copied;
            try (Workers workers = new Workers(config.maxConcurrency(), progress)) {
                List<Future<UploadedPart>> parts = new ArrayList<>();
                for (long start = 0; start < size; start += partSize) {
                    int number = parts.size() + 1;
                    long from = start;
                    long length = Math.min(partSize, size - from);
                    parts.add(workers.start(() -> {
                        progress.requireGoing();
                        UploadedPart part = upload.copy(number, from, length, head.eTag());
                        progress.piece().add(length);
                        return part;
                    }));
                }
                copied = workers.results(parts);
            }
            upload.complete(copied);
        } catch (RuntimeException failed) {
            throw upload.abort(explained(failed));
        }
    }

    private RuntimeException explained(RuntimeException failed) {
        return failed instanceof AwsException refused
                        && refused.status() == 412
                        && refused.operation().equals("UploadPartCopy")
                ? new TransferException(source + " was changed while it was copied. Copy it again.", refused)
                : failed;
    }

    private CreateMultipartUploadRequest create(HeadObjectResponse head) {
        CreateMultipartUploadRequest.Builder request = Members.copy(wanted, CreateMultipartUploadRequest.builder());
        if (wanted.metadataDirective() != MetadataDirective.REPLACE) {
            Members.set(head, request, NOT_TAKEN_OVER);
        }
        boolean ownTags = wanted.taggingDirective() == TaggingDirective.REPLACE;
        if (!ownTags && head.tagCount() != null && head.tagCount() > 0) {
            GetObjectTaggingResponse tags = (GetObjectTaggingResponse) reader.operation("GetObjectTagging")
                    .send(GetObjectTaggingRequest.builder()
                            .bucket(source.bucket())
                            .key(source.key())
                            .versionId(source.version().orElse(null))
                            .build());
            request.tagging(Tagging.builder().tagSet(tags.tagSet()).build());
        }
        return request.build();
    }
}
