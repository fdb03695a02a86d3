package inia.sandbox.iam;

import inia.sandbox.call.Call;
import software.amazon.awssdk.services.iam.model.ListInstanceProfileTagsRequest;
import software.amazon.awssdk.services.iam.model.ListInstanceProfileTagsResponse;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.TagInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.TagInstanceProfileResponse;
import software.amazon.awssdk.services.iam.model.UntagInstanceProfileRequest;
import software.amazon.awssdk.services.iam.model.UntagInstanceProfileResponse;

/** Operations on the tags of instance profiles. */
public final class InstanceProfileTags {
    private final Accounts accounts;

    InstanceProfileTags(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Adds tags to an instance profile; a tag whose key the profile has gets the new value. */
    public TagInstanceProfileResponse tagInstanceProfile(TagInstanceProfileRequest request, Call call) {
        Checks checks = new Checks()
                .name("instanceProfileName", request.instanceProfileName(), Checks.NAME)
                .required("tags", request.hasTags() ? request.tags() : null);
        TagChecks.check(request.tags(), checks);
        checks.done();
        Account account = accounts.of(call);
        return accounts.change(() -> {
            InstanceProfileRow profile = InstanceProfiles.get(account, request.instanceProfileName());
            account.profiles().update(profile.withTags(TagChecks.merge(profile.tags(), request.tags())));
            return TagInstanceProfileResponse.builder().build();
        });
    }

    /** Removes the tags of these keys from an instance profile, as far as it has them. */
    public UntagInstanceProfileResponse untagInstanceProfile(UntagInstanceProfileRequest request, Call call) {
        Checks checks = new Checks()
                .name("instanceProfileName", request.instanceProfileName(), Checks.NAME)
                .required("tagKeys", request.hasTagKeys() ? request.tagKeys() : null);
        TagChecks.checkKeys(request.tagKeys(), checks);
        checks.done();
        Account account = accounts.of(call);
        return accounts.change(() -> {
            InstanceProfileRow profile = InstanceProfiles.get(account, request.instanceProfileName());
            account.profiles().update(profile.withTags(TagChecks.without(profile.tags(), request.tagKeys())));
            return UntagInstanceProfileResponse.builder().build();
        });
    }

    /** Lists an instance profile's tags, in the order of their keys. */
    public ListInstanceProfileTagsResponse listInstanceProfileTags(ListInstanceProfileTagsRequest request, Call call) {
        new Checks()
                .name("instanceProfileName", request.instanceProfileName(), Checks.NAME)
                .paging(request.marker(), request.maxItems())
                .done();
        InstanceProfileRow profile = InstanceProfiles.get(accounts.of(call), request.instanceProfileName());
        Page<Tag> page = Page.of(Shapes.tags(profile.tags()), request.marker(), request.maxItems());
        return ListInstanceProfileTagsResponse.builder()
                .tags(page.items())
                .isTruncated(page.truncated())
                .marker(page.marker())
                .build();
    }
}
