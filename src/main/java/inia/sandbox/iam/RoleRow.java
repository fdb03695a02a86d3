package inia.sandbox.iam;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A role: whom it trusts, what it may do, and the instance profiles that hold it.
 *
 * @param trust the trust policy, as it was given
 * @param maxSession the longest that a session of it may last, in seconds
 * @param policyArns the managed policies attached to the role, in the order in which they were
 * @param profileIds the instance profiles that hold the role
 * @param inlinePolicies documents by the names of the role's own policies
 */
record RoleRow(
        String name,
        String path,
        String id,
        Instant created,
        Map<String, String> tags,
        String trust,
        String description,
        int maxSession,
        List<String> policyArns,
        List<String> profileIds,
        Map<String, String> inlinePolicies)
        implements Attachable {

    @Override
    public String kind() {
        return "role";
    }

    RoleRow withTags(Map<String, String> newTags) {
        return new RoleRow(
                name,
                path,
                id,
                created,
                newTags,
                trust,
                description,
                maxSession,
                policyArns,
                profileIds,
                inlinePolicies);
    }

    RoleRow withTrust(String newTrust) {
        return new RoleRow(
                name,
                path,
                id,
                created,
                tags,
                newTrust,
                description,
                maxSession,
                policyArns,
                profileIds,
                inlinePolicies);
    }

    RoleRow withDescription(String newDescription) {
        return new RoleRow(
                name,
                path,
                id,
                created,
                tags,
                trust,
                newDescription,
                maxSession,
                policyArns,
                profileIds,
                inlinePolicies);
    }

    RoleRow withMaxSession(int newMaxSession) {
        return new RoleRow(
                name,
                path,
                id,
                created,
                tags,
                trust,
                description,
                newMaxSession,
                policyArns,
                profileIds,
                inlinePolicies);
    }

    @Override
    public RoleRow withPolicyArns(List<String> newPolicyArns) {
        return new RoleRow(
                name,
                path,
                id,
                created,
                tags,
                trust,
                description,
                maxSession,
                newPolicyArns,
                profileIds,
                inlinePolicies);
    }

    RoleRow withProfileIds(List<String> newProfileIds) {
        return new RoleRow(
                name,
                path,
                id,
                created,
                tags,
                trust,
                description,
                maxSession,
                policyArns,
                newProfileIds,
                inlinePolicies);
    }

    @Override
    public RoleRow withInlinePolicies(Map<String, String> newInlinePolicies) {
        return new RoleRow(
                name,
                path,
                id,
                created,
                tags,
                trust,
                description,
                maxSession,
                policyArns,
                profileIds,
                newInlinePolicies);
    }
}
