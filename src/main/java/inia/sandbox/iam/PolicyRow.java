package inia.sandbox.iam;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A managed policy of the account's own.
 *
 * @param version the id of the default version
 * @param lastVersion the number of the newest version that there ever was
 * @param versions the versions that there are, newest first
 */
record PolicyRow(
        String name,
        String path,
        String id,
        Instant created,
        Instant updated,
        String description,
        Map<String, String> tags,
        String version,
        int lastVersion,
        List<PolicyVersionRow> versions)
        implements Entity {

    PolicyRow withTags(Map<String, String> newTags) {
        return new PolicyRow(name, path, id, created, updated, description, newTags, version, lastVersion, versions);
    }

    PolicyRow withVersion(String newVersion, Instant now) {
        return new PolicyRow(name, path, id, created, now, description, tags, newVersion, lastVersion, versions);
    }

    PolicyRow with(PolicyVersionRow added, boolean asDefault) {
        List<PolicyVersionRow> more = new ArrayList<>(versions);
        more.add(0, added);
        return new PolicyRow(
                name,
                path,
                id,
                created,
                added.created(),
                description,
                tags,
                asDefault ? added.id() : version,
                lastVersion + 1,
                more);
    }

    PolicyRow without(PolicyVersionRow removed) {
        List<PolicyVersionRow> fewer = new ArrayList<>(versions);
        fewer.remove(removed);
        return new PolicyRow(name, path, id, created, updated, description, tags, version, lastVersion, fewer);
    }
}
