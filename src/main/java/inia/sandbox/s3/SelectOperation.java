package inia.sandbox.s3;

import inia.sandbox.call.Call;
import inia.sandbox.call.Streamed;
import inia.sandbox.s3.select.Selection;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import software.amazon.awssdk.services.s3.model.SelectObjectContentRequest;
import software.amazon.awssdk.services.s3.model.SelectObjectContentResponse;

/** Selecting from objects that are tables. */
public final class SelectOperation {
    private final Buckets buckets;
    private final ObjectFinder finder;
    private final Contents contents;

    SelectOperation(Buckets buckets, ObjectFinder finder, Contents contents) {
        this.buckets = buckets;
        this.finder = finder;
        this.contents = contents;
    }

    /** Answers a query over an object with a stream of events. */
    public Streamed<SelectObjectContentResponse> selectObjectContent(SelectObjectContentRequest request, Call call) {
        Bucket bucket = buckets.find(request.bucket(), request.expectedBucketOwner(), call);
        StoredObject object = finder.find(bucket, request.key(), null, call);
        EncryptionRules.checkKey(request, "", object);
        Archive.checkReadable(object, call.now());
        Selection selection = Selection.of(request);
        try {
            long start = Math.min(selection.start(), object.size());
            InputStream bytes = contents.open(object.content(), start, object.size() - start);
            return new Streamed<>(
                    SelectObjectContentResponse.builder().build(),
                    Streamed.UNKNOWN,
                    body(selection, bytes, object.size()));
        } catch (IOException failure) {
            throw new UncheckedIOException("Can't read the object: " + failure.getMessage(), failure);
        }
    }

    private static Streamed.Body body(Selection selection, InputStream bytes, long size) throws IOException {
        try {
            InputStream events = selection.run(bytes, size);
            return () -> events;
        } catch (IOException | RuntimeException failure) {
            bytes.close();
            throw failure;
        }
    }
}
