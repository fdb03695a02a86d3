package inia.sandbox.iam;

import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.PolicyVersion;

/** Shows managed policies as the shapes of the API. */
final class PolicyShapes {
    private PolicyShapes() {}

    /** A policy as lists show one: without description and tags. */
    static Policy policy(Account account, ManagedPolicy policy) {
        return builder(account, policy).build();
    }

    /** A policy as {@code CreatePolicy} shows one: with its tags, if it has any. */
    static Policy policyWithTags(Account account, ManagedPolicy policy) {
        return policy.tags().isEmpty()
                ? policy(account, policy)
                : builder(account, policy).tags(Shapes.tags(policy.tags())).build();
    }

    /** A policy as {@code GetPolicy} shows one. */
    static Policy policyWithDescription(Account account, ManagedPolicy policy) {
        return builder(account, policy)
                .description(policy.description())
                .tags(Shapes.tags(policy.tags()))
                .build();
    }

    private static Policy.Builder builder(Account account, ManagedPolicy policy) {
        PolicyUseRow use = account.policyUses().of(policy.arn());
        return Policy.builder()
                .policyName(policy.name())
                .policyId(policy.id())
                .arn(policy.arn())
                .path(policy.path())
                .defaultVersionId(policy.version())
                .attachmentCount(use.attachments())
                .permissionsBoundaryUsageCount(use.boundaries())
                .isAttachable(true)
                .createDate(policy.created())
                .updateDate(policy.updated());
    }

    /** A version as lists show one: without its document. */
    static PolicyVersion version(ManagedPolicy policy, PolicyVersionRow version) {
        return versionBuilder(policy, version).build();
    }

    /** A version with its document. */
    static PolicyVersion versionWithDocument(ManagedPolicy policy, PolicyVersionRow version) {
        return versionBuilder(policy, version)
                .document(Shapes.document(version.document()))
                .build();
    }

    private static PolicyVersion.Builder versionBuilder(ManagedPolicy policy, PolicyVersionRow version) {
        return PolicyVersion.builder()
                .versionId(version.id())
                .isDefaultVersion(version.id().equals(policy.version()))
                .createDate(version.created());
    }
}
