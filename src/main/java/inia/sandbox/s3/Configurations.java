package inia.sandbox.s3;

import inia.sandbox.protocol.Documents;
import inia.sandbox.store.Store;
import inia.sandbox.store.Table;
import software.amazon.awssdk.core.SdkPojo;

/** What was put as sub-resources of buckets. */
final class Configurations {
    private final Store store;

    Configurations(Store store) {
        this.store = store;
    }

    /** Those of a bucket, by name; of a kind of which there can be many, by {@code name/id}. */
    Table<Configuration> of(Bucket bucket) {
        return store.table("s3/bucket/" + bucket.id() + "/configurations", Configuration.class);
    }

    /**
     * Sets a builder's fields from what is kept.
     *
     * @return whether anything is
     */
    boolean read(Bucket bucket, String name, Object builder) {
        Configuration kept = of(bucket).get(name);
        if (kept == null) {
            return false;
        }
        Documents.read((SdkPojo) builder, kept.document());
        return true;
    }

    void put(Bucket bucket, String name, SdkPojo configuration) {
        of(bucket).put(name, new Configuration(Documents.write(configuration), null));
    }
}
