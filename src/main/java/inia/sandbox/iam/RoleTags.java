package inia.sandbox.iam;

import inia.sandbox.call.Call;
import software.amazon.awssdk.services.iam.model.ListRoleTagsRequest;
import software.amazon.awssdk.services.iam.model.ListRoleTagsResponse;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.TagRoleRequest;
import software.amazon.awssdk.services.iam.model.TagRoleResponse;
import software.amazon.awssdk.services.iam.model.UntagRoleRequest;
import software.amazon.awssdk.services.iam.model.UntagRoleResponse;

/** Operations on the tags of roles. */
public final class RoleTags {
    private final Accounts accounts;

    RoleTags(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Adds tags to a role; a tag whose key the role has gets the new value. */
    public TagRoleResponse tagRole(TagRoleRequest request, Call call) {
        Checks checks = new Checks()
                .name("roleName", request.roleName(), Checks.NEW_ROLE_NAME)
                .required("tags", request.hasTags() ? request.tags() : null);
        TagChecks.check(request.tags(), checks);
        checks.done();
        Account account = accounts.of(call);
        return accounts.change(() -> {
            RoleRow role = account.roles().get(request.roleName());
            account.roles().update(role.withTags(TagChecks.merge(role.tags(), request.tags())));
            return TagRoleResponse.builder().build();
        });
    }

    /** Removes the tags of these keys from a role, as far as it has them. */
    public UntagRoleResponse untagRole(UntagRoleRequest request, Call call) {
        Checks checks = new Checks()
                .name("roleName", request.roleName(), Checks.NEW_ROLE_NAME)
                .required("tagKeys", request.hasTagKeys() ? request.tagKeys() : null);
        TagChecks.checkKeys(request.tagKeys(), checks);
        checks.done();
        Account account = accounts.of(call);
        return accounts.change(() -> {
            RoleRow role = account.roles().get(request.roleName());
            account.roles().update(role.withTags(TagChecks.without(role.tags(), request.tagKeys())));
            return UntagRoleResponse.builder().build();
        });
    }

    /** Lists a role's tags, in the order of their keys. */
    public ListRoleTagsResponse listRoleTags(ListRoleTagsRequest request, Call call) {
        new Checks()
                .name("roleName", request.roleName(), Checks.NEW_ROLE_NAME)
                .paging(request.marker(), request.maxItems())
                .done();
        RoleRow role = accounts.of(call).roles().get(request.roleName());
        Page<Tag> page = Page.of(Shapes.tags(role.tags()), request.marker(), request.maxItems());
        return ListRoleTagsResponse.builder()
                .tags(page.items())
                .isTruncated(page.truncated())
                .marker(page.marker())
                .build();
    }
}
