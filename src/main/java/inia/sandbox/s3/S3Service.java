package inia.sandbox.s3;

import inia.sandbox.call.Service;
import inia.sandbox.store.Store;
import java.util.List;

/** S3: buckets that hold objects by their keys. */
public final class S3Service implements Service {
    private final List<Object> operations;

    /** S3 over what the store holds. */
    public S3Service(Store store) {
        Buckets buckets = new Buckets(store);
        Contents contents = new Contents(store);
        ObjectWriter writer = new ObjectWriter(store, buckets, contents);
        Uploads uploads = new Uploads(store);
        Sources sources = new Sources(buckets);
        operations = List.of(
                new BucketOperations(store, buckets, uploads, contents),
                new PutOperations(buckets, contents, writer),
                new GetOperations(buckets, contents),
                new ListOperations(buckets),
                new DeleteOperations(buckets, writer),
                new CopyOperations(buckets, contents, writer, sources),
                new MultipartOperations(buckets, uploads, contents, writer),
                new PartOperations(buckets, uploads, contents, writer, sources),
                new CompleteOperation(buckets, uploads, contents, writer));
    }

    @Override
    public String name() {
        return "s3";
    }

    @Override
    public List<Object> operations() {
        return operations;
    }
}
