package inia.sandbox.iam;

import inia.sandbox.call.Call;
import software.amazon.awssdk.services.iam.model.ListUserTagsRequest;
import software.amazon.awssdk.services.iam.model.ListUserTagsResponse;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.TagUserRequest;
import software.amazon.awssdk.services.iam.model.TagUserResponse;
import software.amazon.awssdk.services.iam.model.UntagUserRequest;
import software.amazon.awssdk.services.iam.model.UntagUserResponse;

/** Operations on the tags of users. */
public final class UserTags {
    private final Accounts accounts;

    UserTags(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Adds tags to a user; a tag whose key the user has gets the new value. */
    public TagUserResponse tagUser(TagUserRequest request, Call call) {
        Checks checks = new Checks()
                .name("userName", request.userName(), Checks.NAME)
                .required("tags", request.hasTags() ? request.tags() : null);
        TagChecks.check(request.tags(), checks);
        checks.done();
        Account account = accounts.of(call);
        return accounts.change(() -> {
            UserRow user = account.users().get(request.userName());
            account.users().update(user.withTags(TagChecks.merge(user.tags(), request.tags())));
            return TagUserResponse.builder().build();
        });
    }

    /** Removes the tags of these keys from a user, as far as it has them. */
    public UntagUserResponse untagUser(UntagUserRequest request, Call call) {
        Checks checks = new Checks()
                .name("userName", request.userName(), Checks.NAME)
                .required("tagKeys", request.hasTagKeys() ? request.tagKeys() : null);
        TagChecks.checkKeys(request.tagKeys(), checks);
        checks.done();
        Account account = accounts.of(call);
        return accounts.change(() -> {
            UserRow user = account.users().get(request.userName());
            account.users().update(user.withTags(TagChecks.without(user.tags(), request.tagKeys())));
            return UntagUserResponse.builder().build();
        });
    }

    /** Lists a user's tags, in the order of their keys. */
    public ListUserTagsResponse listUserTags(ListUserTagsRequest request, Call call) {
        new Checks()
                .name("userName", request.userName(), Checks.NAME)
                .paging(request.marker(), request.maxItems())
                .done();
        UserRow user = accounts.of(call).users().get(request.userName());
        Page<Tag> page = Page.of(Shapes.tags(user.tags()), request.marker(), request.maxItems());
        return ListUserTagsResponse.builder()
                .tags(page.items())
                .isTruncated(page.truncated())
                .marker(page.marker())
                .build();
    }
}
