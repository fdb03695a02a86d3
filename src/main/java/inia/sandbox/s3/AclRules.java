package inia.sandbox.s3;

import inia.sandbox.call.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.s3.model.AccessControlPolicy;
import software.amazon.awssdk.services.s3.model.Grantee;
import software.amazon.awssdk.services.s3.model.OwnershipControls;
import software.amazon.awssdk.services.s3.model.PublicAccessBlockConfiguration;

/** Which access control list a request asks for, and whether the bucket allows it. */
final class AclRules {
    private static final Map<String, String> HEADERS = Map.of(
            "GrantFullControl", "FULL_CONTROL",
            "GrantRead", "READ",
            "GrantWrite", "WRITE",
            "GrantReadACP", "READ_ACP",
            "GrantWriteACP", "WRITE_ACP");
    private static final Set<String> PERMISSIONS = Set.copyOf(HEADERS.values());

    private AclRules() {}

    /** The list that a request asks for, or {@code null} if it asks for none. */
    static AccessList of(SdkRequest request, Bucket bucket, Configurations configurations) {
        String canned = Members.text(request, "ACL");
        List<Grant> grants = new ArrayList<>();
        for (String member : List.of("GrantFullControl", "GrantRead", "GrantWrite", "GrantReadACP", "GrantWriteACP")) {
            addGrants(Members.text(request, member), HEADERS.get(member), grants);
        }
        if (canned != null && !grants.isEmpty()) {
            throw S3Refusals.invalidRequest("Specifying both Canned ACLs and Header Grants is not allowed");
        }
        AccessControlPolicy body = Members.of(request, "AccessControlPolicy", AccessControlPolicy.class);
        String owner = Owners.of(bucket.account()).id();
        AccessList list = canned != null
                ? AccessList.canned(canned, owner)
                : !grants.isEmpty() ? new AccessList(grants) : body == null ? null : of(body);
        if (list != null) {
            check(list, canned, bucket, configurations);
        }
        return list;
    }

    /** Adds what a header grants: {@code id="…", uri="…"}. */
    private static void addGrants(String header, String permission, List<Grant> grants) {
        if (header == null) {
            return;
        }
        for (String each : header.split(",")) {
            int equals = each.indexOf('=');
            String type = equals < 0 ? "" : each.substring(0, equals).strip();
            String value = each.substring(equals + 1).strip().replace("\"", "");
            grants.add(
                    switch (type) {
                        case "id" -> Grant.user(value, permission);
                        case "uri", "url" -> Grant.group(value, permission);
                        case "emailAddress" -> new Grant(Grant.EMAIL, value, permission);
                        default ->
                            throw S3Refusals.invalidArgument(
                                    "Argument format not recognized",
                                    "x-amz-grant-"
                                            + permission
                                                    .toLowerCase(java.util.Locale.ROOT)
                                                    .replace('_', '-'),
                                    header);
                    });
        }
    }

    private static AccessList of(AccessControlPolicy body) {
        if (body.owner() == null) {
            throw malformed();
        }
        List<Grant> grants = new ArrayList<>();
        for (software.amazon.awssdk.services.s3.model.Grant grant : body.grants()) {
            Grantee grantee = grant.grantee();
            if (grantee == null || grant.permission() == null || !PERMISSIONS.contains(grant.permissionAsString())) {
                throw malformed();
            }
            String name = grantee.uri() != null
                    ? grantee.uri()
                    : grantee.id() != null ? grantee.id() : grantee.emailAddress();
            String type = grantee.typeAsString();
            if (name == null || type == null) {
                throw malformed();
            }
            grants.add(new Grant(type, name, grant.permissionAsString()));
        }
        return new AccessList(grants);
    }

    private static Refusal malformed() {
        return new Refusal(
                "MalformedACLError",
                400,
                "The XML you provided was not well-formed or did not validate against our published schema");
    }

    private static void check(AccessList list, String canned, Bucket bucket, Configurations configurations) {
        OwnershipControls.Builder controls = OwnershipControls.builder();
        boolean owned = configurations.read(bucket, SubResources.OWNERSHIP, controls)
                && controls.build().rules().get(0).objectOwnershipAsString().equals("BucketOwnerEnforced");
        boolean owners =
                list.equals(AccessList.ownersOnly(Owners.of(bucket.account()).id()));
        if (owned && !(owners && !"private".equals(canned))) {
            throw new Refusal("AccessControlListNotSupported", 400, "The bucket does not allow ACLs");
        }
        PublicAccessBlockConfiguration.Builder block = PublicAccessBlockConfiguration.builder();
        boolean blocked = configurations.read(bucket, SubResources.PUBLIC_ACCESS_BLOCK, block)
                && Boolean.TRUE.equals(block.build().blockPublicAcls());
        if (blocked && list.isPublic()) {
            throw S3Refusals.accessDenied();
        }
    }
}
