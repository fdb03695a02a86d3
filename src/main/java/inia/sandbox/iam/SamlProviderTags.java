package inia.sandbox.iam;

import inia.sandbox.call.Call;
import java.util.Map;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.iam.model.ListSamlProviderTagsRequest;
import software.amazon.awssdk.services.iam.model.ListSamlProviderTagsResponse;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.TagSamlProviderRequest;
import software.amazon.awssdk.services.iam.model.TagSamlProviderResponse;
import software.amazon.awssdk.services.iam.model.UntagSamlProviderRequest;
import software.amazon.awssdk.services.iam.model.UntagSamlProviderResponse;

/** Operations on the tags of SAML providers. */
public final class SamlProviderTags {
    private final Accounts accounts;

    SamlProviderTags(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Adds tags to a provider; a tag whose key it has gets the new value. */
    public TagSamlProviderResponse tagSamlProvider(TagSamlProviderRequest request, Call call) {
        TagChecks.added(
                SamlProviders.arn(new Checks(), request.samlProviderArn()), request.hasTags() ? request.tags() : null);
        retag(call, request.samlProviderArn(), tags -> TagChecks.merge(tags, request.tags()));
        return TagSamlProviderResponse.builder().build();
    }

    /** Removes the tags of these keys from a provider, as far as it has them. */
    public UntagSamlProviderResponse untagSamlProvider(UntagSamlProviderRequest request, Call call) {
        TagChecks.removed(
                SamlProviders.arn(new Checks(), request.samlProviderArn()),
                request.hasTagKeys() ? request.tagKeys() : null);
        retag(call, request.samlProviderArn(), tags -> TagChecks.without(tags, request.tagKeys()));
        return UntagSamlProviderResponse.builder().build();
    }

    private void retag(Call call, String arn, UnaryOperator<Map<String, String>> change) {
        Account account = accounts.of(call);
        accounts.change(() -> {
            SamlProviderRow row = SamlProviders.get(account, arn);
            account.samlProviders().put(row.name(), row.withTags(change.apply(row.tags())));
        });
    }

    /** Lists a provider's tags, in the order of their keys. */
    public ListSamlProviderTagsResponse listSamlProviderTags(ListSamlProviderTagsRequest request, Call call) {
        SamlProviders.arn(new Checks(), request.samlProviderArn())
                .paging(request.marker(), request.maxItems())
                .done();
        SamlProviderRow row = SamlProviders.get(accounts.of(call), request.samlProviderArn());
        Page<Tag> page = Page.of(Shapes.tags(row.tags()), request.marker(), request.maxItems());
        return ListSamlProviderTagsResponse.builder()
                .tags(page.items())
                .isTruncated(page.truncated())
                .marker(page.marker())
                .build();
    }
}
