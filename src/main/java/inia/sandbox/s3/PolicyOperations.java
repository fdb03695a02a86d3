package inia.sandbox.s3;

import inia.sandbox.call.Call;
import inia.sandbox.call.Refusal;
import inia.sandbox.policy.MalformedPolicyException;
import inia.sandbox.policy.PolicyKind;
import inia.sandbox.policy.PolicyParser;
import software.amazon.awssdk.services.s3.model.DeleteBucketPolicyRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketPolicyResponse;
import software.amazon.awssdk.services.s3.model.GetBucketPolicyRequest;
import software.amazon.awssdk.services.s3.model.GetBucketPolicyResponse;
import software.amazon.awssdk.services.s3.model.GetBucketPolicyStatusRequest;
import software.amazon.awssdk.services.s3.model.GetBucketPolicyStatusResponse;
import software.amazon.awssdk.services.s3.model.PublicAccessBlockConfiguration;
import software.amazon.awssdk.services.s3.model.PutBucketPolicyRequest;
import software.amazon.awssdk.services.s3.model.PutBucketPolicyResponse;

/** The policies of buckets. */
public final class PolicyOperations {
    static final String POLICY = "policy";

    private static final int LONGEST = 20 << 10;

    private final Buckets buckets;
    private final Configurations configurations;
    private final ObjectWriter writer;

    PolicyOperations(Buckets buckets, Configurations configurations, ObjectWriter writer) {
        this.buckets = buckets;
        this.configurations = configurations;
        this.writer = writer;
    }

    /** Puts a bucket's policy in place of the one it has. */
    public PutBucketPolicyResponse putBucketPolicy(PutBucketPolicyRequest request, Call call) {
        String policy = request.policy();
        return writer.change(() -> {
            Bucket bucket = buckets.find(request.bucket(), request.expectedBucketOwner(), call);
            check(policy);
            PublicAccessBlockConfiguration.Builder block = PublicAccessBlockConfiguration.builder();
            boolean blocked = configurations.read(bucket, SubResources.PUBLIC_ACCESS_BLOCK, block)
                    && Boolean.TRUE.equals(block.build().blockPublicPolicy());
            if (blocked && PublicPolicies.isPublic(policy)) {
                throw S3Refusals.accessDenied();
            }
            configurations.of(bucket).put(POLICY, new Configuration(policy, null));
            return PutBucketPolicyResponse.builder().build();
        });
    }

    private static void check(String policy) {
        if (policy.length() > LONGEST) {
            throw new Refusal("InvalidArgument", 400, "Policy exceeds the maximum allowed document size.");
        }
        if (!policy.stripLeading().startsWith("{")) {
            throw malformed("Policies must be valid JSON and the first byte must be '{'");
        }
        try {
            PolicyParser.parse(policy, PolicyKind.RESOURCE);
        } catch (MalformedPolicyException problem) {
            throw malformed(problem.getMessage());
        }
    }

    private static Refusal malformed(String message) {
        return new Refusal("MalformedPolicy", 400, message);
    }

    private String find(Bucket bucket) {
        Configuration policy = configurations.of(bucket).get(POLICY);
        if (policy == null) {
            throw new Refusal("NoSuchBucketPolicy", 404, "The bucket policy does not exist")
                    .with("BucketName", bucket.name());
        }
        return policy.document();
    }

    /** A bucket's policy, as it was put. */
    public GetBucketPolicyResponse getBucketPolicy(GetBucketPolicyRequest request, Call call) {
        Bucket bucket = buckets.find(request.bucket(), request.expectedBucketOwner(), call);
        return GetBucketPolicyResponse.builder().policy(find(bucket)).build();
    }

    /** Whether a bucket's policy lets everybody in. */
    public GetBucketPolicyStatusResponse getBucketPolicyStatus(GetBucketPolicyStatusRequest request, Call call) {
        Bucket bucket = buckets.find(request.bucket(), request.expectedBucketOwner(), call);
        boolean isPublic = PublicPolicies.isPublic(find(bucket));
        return GetBucketPolicyStatusResponse.builder()
                .policyStatus(status -> status.isPublic(isPublic))
                .build();
    }

    /** Deletes a bucket's policy, if it has one. */
    public DeleteBucketPolicyResponse deleteBucketPolicy(DeleteBucketPolicyRequest request, Call call) {
        return writer.change(() -> {
            Bucket bucket = buckets.find(request.bucket(), request.expectedBucketOwner(), call);
            configurations.of(bucket).remove(POLICY);
            return DeleteBucketPolicyResponse.builder().build();
        });
    }
}
