package inia.sandbox.s3;

import inia.sandbox.call.Call;
import inia.sandbox.call.Refusal;
import inia.sandbox.store.Store;
import inia.sandbox.store.Table;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Finds buckets, and what they hold. */
final class Buckets {
    private final Store store;
    private final Table<Bucket> all;
    private volatile Consumer<Instant> watch = now -> {};

    Buckets(Store store) {
        this.store = store;
        all = store.table("s3/buckets", Bucket.class);
    }

    /** Has this told what time it is, whenever a call asks for a bucket. */
    void watch(Consumer<Instant> watcher) {
        watch = watch.andThen(watcher);
    }

    /** All buckets of all accounts, by name: no two have the same. */
    Table<Bucket> all() {
        return all;
    }

    /** The objects of a bucket, by key. */
    Table<StoredObject> objects(Bucket bucket) {
        return store.table("s3/bucket/" + bucket.id() + "/objects", StoredObject.class);
    }

    /** The versions of its objects that are not current, and delete markers, by rows of {@link Versions#row}. */
    Table<StoredObject> older(Bucket bucket) {
        return store.table("s3/bucket/" + bucket.id() + "/versions", StoredObject.class);
    }

    /** Where among those the version without an id is, by key. */
    Table<NullVersion> nulls(Bucket bucket) {
        return store.table("s3/bucket/" + bucket.id() + "/nulls", NullVersion.class);
    }

    private Table<AccessList> acls(Bucket bucket) {
        return store.table("s3/bucket/" + bucket.id() + "/acl", AccessList.class);
    }

    /** A bucket's own access control list; {@code null} if it is left to its owner. */
    AccessList acl(Bucket bucket) {
        return acls(bucket).get("acl");
    }

    void putAcl(Bucket bucket, AccessList list) {
        acls(bucket).put("acl", list);
    }

    /** Removes an empty bucket; within a change. */
    void drop(Bucket bucket) {
        all.remove(bucket.name());
        for (String table : List.of("objects", "versions", "nulls", "configurations", "acl")) {
            store.drop("s3/bucket/" + bucket.id() + "/" + table);
        }
    }

    /**
     * The bucket that a call is about.
     *
     * @param expectedOwner the account that the caller expects to own it, or {@code null}
     * @throws Refusal if there is none, or it is of another account than expected, or of another region
     */
    Bucket find(String name, String expectedOwner, Call call) {
        Bucket bucket = ofAnyRegion(name, expectedOwner, call);
        if (namesRegion(call) && !bucket.region().equals(call.scope().region())) {
            throw new Refusal(
                            "PermanentRedirect",
                            301,
                            "The bucket you are attempting to access must be addressed using the specified endpoint. Please"
                                    + " send all future requests to this endpoint.")
                    .with("Endpoint", name + ".s3." + bucket.region() + ".amazonaws.com")
                    .with("Bucket", name)
                    .with("x-amz-bucket-region", bucket.region());
        }
        return bucket;
    }

    /** Signatures of version 4 alone say which region is meant; unsigned calls find a bucket wherever it is. */
    private static boolean namesRegion(Call call) {
        String version = call.origin().signature().get("s3:signatureversion");
        return version != null && version.startsWith("AWS4-")
                || call.origin().signature().isEmpty() && call.caller().accessKeyId() != null;
    }

    Bucket ofAnyRegion(String name, String expectedOwner, Call call) {
        watch.accept(call.now());
        Bucket bucket = all.get(name);
        if (bucket == null) {
            throw S3Refusals.noSuchBucket(name);
        }
        if (expectedOwner != null && !expectedOwner.equals(bucket.account())) {
            throw S3Refusals.accessDenied();
        }
        return bucket;
    }
}
