package inia.sandbox.policy;

import inia.sandbox.call.Call;
import inia.sandbox.call.Caller;
import inia.sandbox.call.Permissions;
import java.util.Set;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Lets everybody do everything, and notes that it did, so that who asks why is told.
 *
 * <p>Two things are judged as AWS would, for programs test with them: who reads an object without any credentials, and what a
 * bucket policy denies, which it would deny the account's root too.
 */
public final class OpenAuthorizer implements Authorizer {
    private static final Set<String> READING = Set.of("GetObject", "HeadObject");
    private static final Set<String> COPYING = Set.of("CopyObject", "UploadPartCopy");

    private final Authorizer strict;
    private final ResourceFacts resources;

    /**
     * Lets in all but what another refuses of these two.
     *
     * @param strict decides as AWS would
     * @param resources knows which buckets are there, and whether their policies may deny anything
     */
    public OpenAuthorizer(Authorizer strict, ResourceFacts resources) {
        this.strict = strict;
        this.resources = resources;
    }

    @Override
    public Permissions authorize(Call call, String service, String operation, SdkPojo request) {
        if (service.equals("s3")) {
            ResourceFacts.Found bucket = bucket(Members.value(request, "Bucket"));
            boolean unsigned = call.caller().accessKeyId() == null;
            // S3 tells everybody that there is no such bucket.
            if (unsigned && bucket != null && READING.contains(operation)) {
                return strict.authorize(call.by(Caller.anonymous()), service, operation, request);
            }
            if (denies(bucket) || COPYING.contains(operation) && denies(bucket(sourceBucket(request)))) {
                return strict.authorize(call.by(root(call.caller().account())), service, operation, request);
            }
        }
        explanations().add(Explanation.ofOpenDoor(call, service + ":" + operation));
        return Permissions.ALL;
    }

    private ResourceFacts.Found bucket(String name) {
        return name == null
                ? null
                : resources.find(
                        new ResourceQuery(Caller.anonymous(), Action.of("s3:GetObject"), "arn:aws:s3:::" + name, null));
    }

    /** The bucket that is copied from, of a source such as {@code bucket/key} or {@code /bucket/key}. */
    private static String sourceBucket(SdkPojo request) {
        String source = Members.value(request, "CopySource");
        return source == null ? null : source.replaceFirst("^(?:/|%2[Ff])?(.*?)(?:/|%2[Ff]).*$", "$1");
    }

    private static boolean denies(ResourceFacts.Found bucket) {
        return bucket != null && bucket.mayDeny();
    }

    private static Caller root(String account) {
        return Caller.longTerm(account, "arn:aws:iam::" + account + ":root", account, null, Caller.Kind.ROOT);
    }

    @Override
    public Explanations explanations() {
        return strict.explanations();
    }
}
