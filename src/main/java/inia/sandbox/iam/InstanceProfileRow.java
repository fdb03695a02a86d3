package inia.sandbox.iam;

import java.time.Instant;
import java.util.Map;

/**
 * An instance profile, through which a machine gets a role.
 *
 * @param roleId the role that it holds, or {@code null}
 */
record InstanceProfileRow(String name, String path, String id, Instant created, Map<String, String> tags, String roleId)
        implements Entity {

    InstanceProfileRow withTags(Map<String, String> newTags) {
        return new InstanceProfileRow(name, path, id, created, newTags, roleId);
    }

    InstanceProfileRow withRoleId(String newRoleId) {
        return new InstanceProfileRow(name, path, id, created, tags, newRoleId);
    }
}
