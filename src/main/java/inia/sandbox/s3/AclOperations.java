package inia.sandbox.s3;

import inia.sandbox.call.Call;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.s3.model.GetBucketAclRequest;
import software.amazon.awssdk.services.s3.model.GetBucketAclResponse;
import software.amazon.awssdk.services.s3.model.GetObjectAclRequest;
import software.amazon.awssdk.services.s3.model.GetObjectAclResponse;
import software.amazon.awssdk.services.s3.model.Owner;
import software.amazon.awssdk.services.s3.model.PutBucketAclRequest;
import software.amazon.awssdk.services.s3.model.PutBucketAclResponse;
import software.amazon.awssdk.services.s3.model.PutObjectAclRequest;
import software.amazon.awssdk.services.s3.model.PutObjectAclResponse;

/** The access control lists of buckets and objects. */
public final class AclOperations {
    private final Buckets buckets;
    private final Configurations configurations;
    private final ObjectEditor editor;
    private final ObjectWriter writer;

    AclOperations(Buckets buckets, Configurations configurations, ObjectEditor editor, ObjectWriter writer) {
        this.buckets = buckets;
        this.configurations = configurations;
        this.editor = editor;
        this.writer = writer;
    }

    /** Puts a bucket's list in place of the one it has. */
    public PutBucketAclResponse putBucketAcl(PutBucketAclRequest request, Call call) {
        return writer.change(() -> {
            Bucket bucket = buckets.find(request.bucket(), request.expectedBucketOwner(), call);
            buckets.putAcl(bucket, asked(request, bucket));
            return PutBucketAclResponse.builder().build();
        });
    }

    private AccessList asked(SdkRequest request, Bucket bucket) {
        AccessList list = AclRules.of(request, bucket, configurations);
        if (list == null) {
            throw new inia.sandbox.call.Refusal(
                            "MissingSecurityHeader", 400, "Your request was missing a required header.")
                    .with("MissingHeaderName", "x-amz-acl");
        }
        return list;
    }

    /** A bucket's list. */
    public GetBucketAclResponse getBucketAcl(GetBucketAclRequest request, Call call) {
        Bucket bucket = buckets.find(request.bucket(), request.expectedBucketOwner(), call);
        Owner owner = Owners.of(bucket.account());
        return GetBucketAclResponse.builder()
                .owner(owner)
                .grants(orOwners(buckets.acl(bucket), owner).told())
                .build();
    }

    private static AccessList orOwners(AccessList list, Owner owner) {
        return list == null ? AccessList.ownersOnly(owner.id()) : list;
    }

    /** Puts an object's list in place of the one it has. */
    public PutObjectAclResponse putObjectAcl(PutObjectAclRequest request, Call call) {
        StoredObject edited = editor.edit(
                request,
                call,
                (bucket, object) -> object.withSettings(object.settings().withAcl(asked(request, bucket))));
        editor.tell(request, "ObjectAcl:Put", edited, call);
        return PutObjectAclResponse.builder().build();
    }

    /** An object's list. */
    public GetObjectAclResponse getObjectAcl(GetObjectAclRequest request, Call call) {
        Bucket bucket = buckets.find(request.bucket(), request.expectedBucketOwner(), call);
        StoredObject object = editor.find(request, bucket, "GET");
        Owner owner = Owners.of(bucket.account());
        return GetObjectAclResponse.builder()
                .owner(owner)
                .grants(orOwners(object.settings().acl(), owner).told())
                .build();
    }
}
