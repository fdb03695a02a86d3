package inia.sandbox.s3;

import inia.sandbox.call.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Access control lists as policies that allow the same.
 *
 * <p>Source: S3 User Guide, "Mapping of ACL permissions and access policy permissions".
 */
final class AclPolicies {
    private static final List<String> BUCKET_READ =
            List.of("s3:ListBucket", "s3:ListBucketVersions", "s3:ListBucketMultipartUploads");
    private static final List<String> OBJECT_READ = List.of("s3:GetObject", "s3:GetObjectVersion");
    private static final List<String> BUCKET_WRITE = List.of("s3:PutObject", "s3:DeleteObject");

    /** What a bucket's permissions allow. */
    static final Map<String, List<String>> BUCKET = Map.of(
            "READ",
            BUCKET_READ,
            "WRITE",
            BUCKET_WRITE,
            "READ_ACP",
            List.of("s3:GetBucketAcl"),
            "WRITE_ACP",
            List.of("s3:PutBucketAcl"));

    /** What an object's permissions allow. */
    static final Map<String, List<String>> OBJECT = Map.of(
            "READ", OBJECT_READ,
            "READ_ACP", List.of("s3:GetObjectAcl", "s3:GetObjectVersionAcl"),
            "WRITE_ACP", List.of("s3:PutObjectAcl", "s3:PutObjectVersionAcl"));

    private AclPolicies() {}

    /** The policy that allows a caller what a list does, as JSON; {@code null} if that is nothing. */
    static String of(
            AccessList list, Map<String, List<String>> actions, Caller caller, Bucket bucket, boolean ignoresPublic) {
        List<String> statements = new ArrayList<>();
        for (Grant grant : list.grants()) {
            String principal = grant.isPublic() && ignoresPublic ? null : principal(grant, caller);
            if (principal != null) {
                List<String> allowed = grant.permission().equals("FULL_CONTROL")
                        ? actions.values().stream()
                                .flatMap(List::stream)
                                .sorted()
                                .toList()
                        : actions.getOrDefault(grant.permission(), List.of());
                if (!allowed.isEmpty()) {
                    statements.add("{\"Effect\":\"Allow\",\"Principal\":" + principal + ",\"Action\":[\""
                            + String.join("\",\"", allowed) + "\"],\"Resource\":[\"" + bucket.arn() + "\",\""
                            + bucket.arn() + "/*\"]}");
                }
            }
        }
        return statements.isEmpty()
                ? null
                : "{\"Version\":\"2012-10-17\",\"Statement\":[" + String.join(",", statements) + "]}";
    }

    /** The caller, if a grant is to it, as a policy names it; otherwise {@code null}. */
    private static String principal(Grant grant, Caller caller) {
        if (grant.grantee().equals(Grant.EVERYBODY)) {
            return "\"*\"";
        }
        if (caller.account() == null) {
            return null;
        }
        boolean anyAccount = grant.grantee().equals(Grant.ANY_ACCOUNT);
        boolean own = grant.grantee().equals(Owners.of(caller.account()).id());
        return anyAccount || own ? "{\"AWS\":\"" + caller.account() + "\"}" : null;
    }
}
