package inia.sandbox.iam;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A user, and what is bounded by AWS's quotas to a few: groups, policies, access keys.
 *
 * @param tags values by key
 * @param groupIds the groups that the user is in
 * @param policyArns the managed policies attached to the user, in the order in which they were
 * @param accessKeyIds the user's access keys, oldest first
 * @param inlinePolicies documents by the names of the user's own policies
 */
record UserRow(
        String name,
        String path,
        String id,
        Instant created,
        Map<String, String> tags,
        List<String> groupIds,
        List<String> policyArns,
        List<String> accessKeyIds,
        Map<String, String> inlinePolicies)
        implements Attachable {

    @Override
    public String kind() {
        return "user";
    }

    static UserRow create(String name, String path, String id, Instant created, Map<String, String> tags) {
        return new UserRow(name, path, id, created, tags, List.of(), List.of(), List.of(), Map.of());
    }

    UserRow withName(String newName, String newPath) {
        return new UserRow(newName, newPath, id, created, tags, groupIds, policyArns, accessKeyIds, inlinePolicies);
    }

    UserRow withTags(Map<String, String> newTags) {
        return new UserRow(name, path, id, created, newTags, groupIds, policyArns, accessKeyIds, inlinePolicies);
    }

    UserRow withGroupIds(List<String> newGroupIds) {
        return new UserRow(name, path, id, created, tags, newGroupIds, policyArns, accessKeyIds, inlinePolicies);
    }

    @Override
    public UserRow withPolicyArns(List<String> newPolicyArns) {
        return new UserRow(name, path, id, created, tags, groupIds, newPolicyArns, accessKeyIds, inlinePolicies);
    }

    UserRow withAccessKeyIds(List<String> newAccessKeyIds) {
        return new UserRow(name, path, id, created, tags, groupIds, policyArns, newAccessKeyIds, inlinePolicies);
    }

    @Override
    public UserRow withInlinePolicies(Map<String, String> newInlinePolicies) {
        return new UserRow(name, path, id, created, tags, groupIds, policyArns, accessKeyIds, newInlinePolicies);
    }
}
