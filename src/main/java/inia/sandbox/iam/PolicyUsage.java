package inia.sandbox.iam;

import java.util.List;

/** What a managed policy can be to a user, group or role. */
enum PolicyUsage {
    /** It is attached, and gives permissions. */
    PERMISSIONS("PermissionsPolicy"),
    /** It is the boundary of what other policies can give. */
    BOUNDARY("PermissionsBoundary");

    static final List<String> NAMES = List.of(PERMISSIONS.filter, BOUNDARY.filter);

    private final String filter;

    PolicyUsage(String filter) {
        this.filter = filter;
    }

    /** Whether a request's {@code PolicyUsageFilter} lets this through; {@code null} lets everything. */
    boolean passes(String policyUsageFilter) {
        return policyUsageFilter == null || policyUsageFilter.equals(filter);
    }
}
