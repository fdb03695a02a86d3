package inia.sandbox.iam;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A group of users; who is in it is kept beside it, as there can be many.
 *
 * @param policyArns the managed policies attached to the group, in the order in which they were
 * @param inlinePolicies documents by the names of the group's own policies
 */
record GroupRow(
        String name,
        String path,
        String id,
        Instant created,
        List<String> policyArns,
        Map<String, String> inlinePolicies)
        implements Attachable {

    @Override
    public String kind() {
        return "group";
    }

    GroupRow withName(String newName, String newPath) {
        return new GroupRow(newName, newPath, id, created, policyArns, inlinePolicies);
    }

    @Override
    public GroupRow withPolicyArns(List<String> newPolicyArns) {
        return new GroupRow(name, path, id, created, newPolicyArns, inlinePolicies);
    }

    @Override
    public GroupRow withInlinePolicies(Map<String, String> newInlinePolicies) {
        return new GroupRow(name, path, id, created, policyArns, newInlinePolicies);
    }
}
