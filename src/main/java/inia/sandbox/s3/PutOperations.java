package inia.sandbox.s3;

import inia.sandbox.call.Call;
import inia.sandbox.call.Refusal;
import java.io.InputStream;
import java.util.List;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** Putting objects. */
public final class PutOperations {
    private static final long LARGEST = 5L << 30;

    private final Buckets buckets;
    private final Contents contents;
    private final ObjectWriter writer;
    private final NewSettings newSettings;
    private final Expirations expirations;

    PutOperations(
            Buckets buckets, Contents contents, ObjectWriter writer, NewSettings newSettings, Expirations expirations) {
        this.expirations = expirations;
        this.buckets = buckets;
        this.contents = contents;
        this.writer = writer;
        this.newSettings = newSettings;
    }

    /** Puts an object; it is seen when it is there whole, and not before. */
    public PutObjectResponse putObject(PutObjectRequest request, Call call, InputStream body) {
        Place place = Place.checked(request.bucket(), request.key(), request.expectedBucketOwner());
        Bucket bucket = buckets.find(place.bucket(), place.expectedOwner(), call);
        Description description = Description.of(request);
        Settings settings = newSettings.of(request, bucket, call);
        WriteConditions conditions = new WriteConditions(request.ifMatch(), request.ifNoneMatch());
        conditions.check(place.key(), buckets.objects(bucket).get(place.key()));
        checkSize(request.contentLength());
        BodyChecks checks = BodyChecks.of(request);
        Received received = contents.receiveAll(body, checks);
        try {
            Digests digests = checks.finish();
            StoredObject object = new StoredObject(
                    received.id(),
                    received.content().size(),
                    digests.md5(),
                    Times.seconds(call.now()),
                    description,
                    digests.checksum(),
                    settings,
                    List.of(),
                    null,
                    null);
            ObjectWriter.Put put = writer.put(
                    place, call, "ObjectCreated:Put", before -> conditions.check(place.key(), before), at -> {
                        contents.claim(received);
                        return object;
                    });
            return response(put, bucket, place.key());
        } catch (RuntimeException failure) {
            contents.discard(received);
            throw failure;
        }
    }

    static void checkSize(Long length) {
        if (length != null && length > LARGEST) {
            throw new Refusal("EntityTooLarge", 400, "Your proposed upload exceeds the maximum allowed size")
                    .with("ProposedSize", length.toString())
                    .with("MaxSizeAllowed", Long.toString(LARGEST));
        }
    }

    private PutObjectResponse response(ObjectWriter.Put put, Bucket bucket, String key) {
        PutObjectResponse.Builder response =
                PutObjectResponse.builder().eTag(put.object().quotedEtag()).versionId(put.told());
        put.object().settings().encryption().tell((SdkPojo) response);
        put.object().checksum().tell((SdkPojo) response);
        expirations.tell((SdkPojo) response, bucket, key, put.object());
        return response.build();
    }
}
