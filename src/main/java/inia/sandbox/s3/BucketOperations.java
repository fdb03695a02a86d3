package inia.sandbox.s3;

import inia.sandbox.call.Call;
import inia.sandbox.call.Chance;
import inia.sandbox.call.Refusal;
import inia.sandbox.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.s3.model.CreateBucketConfiguration;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.CreateBucketResponse;
import software.amazon.awssdk.services.s3.model.DeleteBucketRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketResponse;
import software.amazon.awssdk.services.s3.model.GetBucketLocationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketLocationResponse;
import software.amazon.awssdk.services.s3.model.HeadBucketRequest;
import software.amazon.awssdk.services.s3.model.HeadBucketResponse;
import software.amazon.awssdk.services.s3.model.ListBucketsRequest;
import software.amazon.awssdk.services.s3.model.ListBucketsResponse;
import software.amazon.awssdk.services.s3.model.OwnershipControls;
import software.amazon.awssdk.services.s3.model.Tagging;

/** Buckets: create, look for, list, delete. */
public final class BucketOperations {
    private static final int LARGEST_PAGE = 10_000;

    private final Store store;
    private final Buckets buckets;
    private final Configurations configurations;
    private final Uploads uploads;
    private final Contents contents;
    private final boolean olderNames;

    BucketOperations(
            Store store,
            Buckets buckets,
            Configurations configurations,
            Uploads uploads,
            Contents contents,
            boolean olderNames) {
        this.store = store;
        this.buckets = buckets;
        this.configurations = configurations;
        this.uploads = uploads;
        this.contents = contents;
        this.olderNames = olderNames;
    }

    /** Creates a bucket in the region that its location constraint names. */
    public CreateBucketResponse createBucket(CreateBucketRequest request, Call call) {
        String name = request.bucket();
        if (!BucketNames.isValid(name) && !(olderNames && BucketNames.wasValid(name))) {
            throw new Refusal("InvalidBucketName", 400, "The specified bucket is not valid.").with("BucketName", name);
        }
        String region = Locations.region(
                request.createBucketConfiguration(), call.scope().region());
        store.change(() -> {
            Bucket existing = buckets.all().get(name);
            if (existing == null) {
                create(request, region, call);
            } else {
                checkExisting(existing, region, call);
            }
        });
        return CreateBucketResponse.builder()
                .location(region.equals(Locations.FIRST) ? "/" + name : call.endpoint() + "/" + name + "/")
                .bucketArn("arn:aws:s3:::" + name)
                .build();
    }

    private void create(CreateBucketRequest request, String region, Call call) {
        boolean lock = Boolean.TRUE.equals(request.objectLockEnabledForBucket());
        Bucket bucket = new Bucket(
                Chance.uuid().toString(),
                request.bucket(),
                call.scope().account(),
                region,
                Times.seconds(call.now()),
                lock ? Bucket.ENABLED : null,
                null,
                lock);
        buckets.all().put(bucket.name(), bucket);
        if (request.objectOwnership() != null) {
            OwnershipControls controls = OwnershipControls.builder()
                    .rules(rule -> rule.objectOwnership(request.objectOwnershipAsString()))
                    .build();
            configurations.put(bucket, SubResources.OWNERSHIP, ConfigurationChecks.ownership(controls));
        }
        AccessList acl = AclRules.of(request, bucket, configurations);
        if (acl != null) {
            buckets.putAcl(bucket, acl);
        }
        CreateBucketConfiguration more = request.createBucketConfiguration();
        if (more != null && !Tags.ofBucket(more.tags()).isEmpty()) {
            configurations.put(
                    bucket,
                    SubResources.TAGGING,
                    Tagging.builder().tagSet(more.tags()).build());
        }
    }

    /** In the first of all regions, and only there, creating a bucket of one's own again succeeds. */
    private static void checkExisting(Bucket existing, String region, Call call) {
        if (!existing.account().equals(call.scope().account())) {
            throw new Refusal(
                            "BucketAlreadyExists",
                            409,
                            "The requested bucket name is not available. The bucket namespace is shared by all users of the"
                                    + " system. Please select a different name and try again.")
                    .with("BucketName", existing.name());
        }
        if (!existing.region().equals(Locations.FIRST) || !region.equals(Locations.FIRST)) {
            throw new Refusal(
                            "BucketAlreadyOwnedByYou",
                            409,
                            "Your previous request to create the named bucket succeeded and you already own it.")
                    .with("BucketName", existing.name());
        }
    }

    /** Says whether a bucket is there and in which region. */
    public HeadBucketResponse headBucket(HeadBucketRequest request, Call call) {
        Bucket bucket = buckets.find(request.bucket(), request.expectedBucketOwner(), call);
        return HeadBucketResponse.builder()
                .bucketRegion(bucket.region())
                .bucketArn(bucket.arn())
                .accessPointAlias(false)
                .build();
    }

    /** The region of a bucket, as its location constraint: none for us-east-1. */
    public GetBucketLocationResponse getBucketLocation(GetBucketLocationRequest request, Call call) {
        Bucket bucket = buckets.ofAnyRegion(request.bucket(), request.expectedBucketOwner(), call);
        return GetBucketLocationResponse.builder()
                .locationConstraint(bucket.region().equals(Locations.FIRST) ? null : bucket.region())
                .build();
    }

    /** The account's buckets, of one region or all, in pages if {@code MaxBuckets} is given. */
    public ListBucketsResponse listBuckets(ListBucketsRequest request, Call call) {
        Integer most = request.maxBuckets();
        if (most != null && (most < 1 || most > LARGEST_PAGE)) {
            throw S3Refusals.invalidArgument(
                    "Argument max-buckets must be an integer between 1 and 10000", "max-buckets", most);
        }
        String prefix = request.prefix() == null ? "" : request.prefix();
        String from = request.continuationToken() == null ? prefix : Tokens.read(request.continuationToken());
        boolean withRegion = most != null || request.prefix() != null || request.bucketRegion() != null;
        List<software.amazon.awssdk.services.s3.model.Bucket> found = new ArrayList<>();
        String next = null;
        for (Map.Entry<String, Bucket> entry : buckets.all().from(from)) {
            Bucket bucket = entry.getValue();
            boolean region =
                    request.bucketRegion() == null || request.bucketRegion().equals(bucket.region());
            if (!bucket.name().startsWith(prefix)) {
                break;
            }
            if (!bucket.account().equals(call.scope().account()) || !region) {
                continue;
            }
            if (found.size() == (most == null ? LARGEST_PAGE : most)) {
                next = Tokens.write(bucket.name());
                break;
            }
            found.add(software.amazon.awssdk.services.s3.model.Bucket.builder()
                    .name(bucket.name())
                    .creationDate(bucket.created())
                    .bucketRegion(withRegion ? bucket.region() : null)
                    .bucketArn(withRegion ? bucket.arn() : null)
                    .build());
        }
        return ListBucketsResponse.builder()
                .buckets(found)
                .owner(Owners.of(call.scope().account()))
                .prefix(request.prefix())
                .continuationToken(next)
                .build();
    }

    private void checkEmpty(Bucket bucket) {
        boolean objects = buckets.objects(bucket).size() > 0;
        if (objects || buckets.older(bucket).size() > 0) {
            String versions = bucket.hasVersions() ? ". You must delete all versions in the bucket." : "";
            throw new Refusal("BucketNotEmpty", 409, "The bucket you tried to delete is not empty" + versions)
                    .with("BucketName", bucket.name());
        }
    }

    /** Deletes an empty bucket. */
    public DeleteBucketResponse deleteBucket(DeleteBucketRequest request, Call call) {
        store.change(() -> {
            Bucket bucket = buckets.find(request.bucket(), request.expectedBucketOwner(), call);
            checkEmpty(bucket);
            uploads.endAll(bucket, contents);
            buckets.drop(bucket);
        });
        return DeleteBucketResponse.builder().build();
    }
}
