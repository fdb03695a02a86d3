package inia.sandbox.s3;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.s3.model.Grantee;

/**
 * Who may do what with a bucket or an object.
 *
 * @param grants what is granted, in its order
 */
record AccessList(List<Grant> grants) {
    private static final String FULL_CONTROL = "FULL_CONTROL";

    /** The list of what is left to its owner. */
    static AccessList ownersOnly(String owner) {
        return new AccessList(List.of(Grant.user(owner, FULL_CONTROL)));
    }

    /**
     * The list that a name stands for.
     *
     * @param owner the owner's canonical id
     * @throws inia.sandbox.call.Refusal if there is no such name
     */
    static AccessList canned(String name, String owner) {
        List<Grant> grants = new ArrayList<>(ownersOnly(owner).grants());
        switch (name) {
            case "private", "bucket-owner-read", "bucket-owner-full-control", "aws-exec-read" -> {
                // Every bucket and its objects have one owner here, who has full control anyhow.
            }
            case "public-read" -> grants.add(Grant.group(Grant.EVERYBODY, "READ"));
            case "public-read-write" -> {
                grants.add(Grant.group(Grant.EVERYBODY, "READ"));
                grants.add(Grant.group(Grant.EVERYBODY, "WRITE"));
            }
            case "authenticated-read" -> grants.add(Grant.group(Grant.ANY_ACCOUNT, "READ"));
            case "log-delivery-write" -> {
                grants.add(Grant.group(Grant.LOG_DELIVERY, "WRITE"));
                grants.add(Grant.group(Grant.LOG_DELIVERY, "READ_ACP"));
            }
            default -> throw S3Refusals.invalidArgument("", "x-amz-acl", name);
        }
        return new AccessList(grants);
    }

    boolean isPublic() {
        return grants.stream().anyMatch(Grant::isPublic);
    }

    boolean grants(String group, String permission) {
        return grants.stream()
                .anyMatch(grant -> grant.grantee().equals(group)
                        && (grant.permission().equals(permission)
                                || grant.permission().equals(FULL_CONTROL)));
    }

    /** As responses have it. */
    List<software.amazon.awssdk.services.s3.model.Grant> told() {
        return grants.stream()
                .map(grant -> software.amazon.awssdk.services.s3.model.Grant.builder()
                        .grantee(grantee(grant))
                        .permission(grant.permission())
                        .build())
                .toList();
    }

    private static Grantee grantee(Grant grant) {
        Grantee.Builder grantee = Grantee.builder().type(grant.type());
        return switch (grant.type()) {
            case Grant.GROUP -> grantee.uri(grant.grantee()).build();
            case Grant.USER -> grantee.id(grant.grantee()).build();
            default -> grantee.emailAddress(grant.grantee()).build();
        };
    }
}
