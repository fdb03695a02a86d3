package inia.sandbox.iam;

import java.time.Instant;
import java.util.List;

/**
 * A group of users; who is in it is kept beside it, as there can be many.
 *
 * @param policyArns the managed policies attached to the group, in the order in which they were
 */
record GroupRow(String name, String path, String id, Instant created, List<String> policyArns)
        implements Entity, Attachable {

    GroupRow withName(String newName, String newPath) {
        return new GroupRow(newName, newPath, id, created, policyArns);
    }

    @Override
    public GroupRow withPolicyArns(List<String> newPolicyArns) {
        return new GroupRow(name, path, id, created, newPolicyArns);
    }
}
