package inia.sandbox.s3;

import inia.sandbox.call.Refusal;
import inia.sandbox.store.Store;
import inia.sandbox.store.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds the uploads of parts that are under way, and their parts. */
final class Uploads {
    private final Store store;

    Uploads(Store store) {
        this.store = store;
    }

    /** The uploads of a bucket, by rows of {@link RowKeys}. */
    Table<Upload> of(Bucket bucket) {
        return store.table("s3/bucket/" + bucket.id() + "/uploads", Upload.class);
    }

    private Table<Part> parts(Bucket bucket) {
        return store.table("s3/bucket/" + bucket.id() + "/parts", Part.class);
    }

    /**
     * The upload that a call is about.
     *
     * @throws Refusal if there is none of that id for the key
     */
    Upload find(Bucket bucket, String key, String id) {
        long number = Stamp.number(id);
        Upload upload = number < 0 ? null : of(bucket).get(RowKeys.of(key, number));
        if (upload == null || !upload.id().equals(id)) {
            throw noSuchUpload(id);
        }
        return upload;
    }

    static Refusal noSuchUpload(String id) {
        return new Refusal(
                        "NoSuchUpload",
                        404,
                        "The specified upload does not exist. The upload ID may be invalid, or the upload may have been"
                                + " aborted or completed.")
                .with("UploadId", id);
    }

    void add(Bucket bucket, Upload upload) {
        of(bucket).put(RowKeys.of(upload.key(), Stamp.number(upload.id())), upload);
    }

    /** The parts of an upload whose numbers are greater than this, in order. */
    Iterable<Part> partsAfter(Bucket bucket, Upload upload, int number) {
        List<Part> parts = new ArrayList<>();
        for (Map.Entry<String, Part> row : parts(bucket).from(row(upload, number + 1))) {
            if (!row.getKey().startsWith(upload.id())) {
                break;
            }
            parts.add(row.getValue());
        }
        return parts;
    }

    /** Puts a part, and returns the one it replaces, or {@code null}. */
    Part put(Bucket bucket, Upload upload, Part part) {
        return parts(bucket).put(row(upload, part.number()), part);
    }

    /** A part, or {@code null}. */
    Part part(Bucket bucket, Upload upload, int number) {
        return parts(bucket).get(row(upload, number));
    }

    private static String row(Upload upload, int number) {
        return upload.id() + String.format("/%08x", number);
    }

    /** Ends an upload; within a change. Its parts' bytes are released. */
    void end(Bucket bucket, Upload upload, Contents contents) {
        of(bucket).remove(RowKeys.of(upload.key(), Stamp.number(upload.id())));
        for (Part part : partsAfter(bucket, upload, 0)) {
            parts(bucket).remove(row(upload, part.number()));
            contents.release(part.content());
        }
    }

    /** Ends all uploads of a bucket that goes; within a change. */
    void endAll(Bucket bucket, Contents contents) {
        of(bucket).from("").forEach(row -> end(bucket, row.getValue(), contents));
        store.drop("s3/bucket/" + bucket.id() + "/uploads");
        store.drop("s3/bucket/" + bucket.id() + "/parts");
    }
}
