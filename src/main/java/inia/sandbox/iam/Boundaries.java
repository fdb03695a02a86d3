package inia.sandbox.iam;

import inia.sandbox.call.Refusal;
import inia.sandbox.store.Store;
import inia.sandbox.store.Table;
import software.amazon.awssdk.services.iam.model.AttachedPermissionsBoundary;
import software.amazon.awssdk.services.iam.model.PermissionsBoundaryAttachmentType;

/** The permissions boundaries of one account's users and roles, by their ids. */
final class Boundaries {
    private final Account account;
    private final Table<BoundaryRow> boundaries;

    Boundaries(Store store, Account account) {
        this.account = account;
        this.boundaries = store.table("iam/" + account.id() + "/boundaries", BoundaryRow.class);
    }

    /** The ARN of the policy that bounds the user or role of this id, or {@code null}. */
    String of(String id) {
        BoundaryRow boundary = boundaries.get(id);
        return boundary == null ? null : boundary.policyArn();
    }

    /**
     * As the API shows it, or {@code null}. The type is the one that the SDKs' enum knows and AWS is seen to answer; the
     * reference's {@code Policy} is a value that no SDK could read.
     */
    AttachedPermissionsBoundary shape(String id) {
        String arn = of(id);
        return arn == null
                ? null
                : AttachedPermissionsBoundary.builder()
                        .permissionsBoundaryType(PermissionsBoundaryAttachmentType.PERMISSIONS_BOUNDARY_POLICY)
                        .permissionsBoundaryArn(arn)
                        .build();
    }

    /**
     * Bounds a user or role, in place of the boundary that it has.
     *
     * @param anyPolicy whether the policy need not be there
     * @throws Refusal with code {@code NoSuchEntity} if there is no such policy
     */
    void put(Attachable entity, String policyArn, boolean anyPolicy) {
        if (account.policy(policyArn) == null && !(anyPolicy && Arns.isPolicy(policyArn))) {
            throw new Refusal("NoSuchEntity", 404, "Scope ARN: " + policyArn + " does not exist or is not attachable.");
        }
        remove(entity);
        boundaries.put(entity.id(), new BoundaryRow(policyArn));
        account.policyUses().add(policyArn, entity, PolicyUsage.BOUNDARY);
    }

    /** Takes the boundary away, if there is one. */
    void remove(Attachable entity) {
        BoundaryRow before = boundaries.remove(entity.id());
        if (before != null) {
            account.policyUses().remove(before.policyArn(), entity, PolicyUsage.BOUNDARY);
        }
    }
}
