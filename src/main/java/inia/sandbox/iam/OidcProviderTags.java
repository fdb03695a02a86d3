package inia.sandbox.iam;

import inia.sandbox.call.Call;
import java.util.Map;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.iam.model.ListOpenIdConnectProviderTagsRequest;
import software.amazon.awssdk.services.iam.model.ListOpenIdConnectProviderTagsResponse;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.TagOpenIdConnectProviderRequest;
import software.amazon.awssdk.services.iam.model.TagOpenIdConnectProviderResponse;
import software.amazon.awssdk.services.iam.model.UntagOpenIdConnectProviderRequest;
import software.amazon.awssdk.services.iam.model.UntagOpenIdConnectProviderResponse;

/** Operations on the tags of OpenID Connect providers. */
public final class OidcProviderTags {
    private final Accounts accounts;

    OidcProviderTags(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Adds tags to a provider; a tag whose key it has gets the new value. */
    public TagOpenIdConnectProviderResponse tagOpenIdConnectProvider(
            TagOpenIdConnectProviderRequest request, Call call) {
        TagChecks.added(
                OidcProviders.arn(new Checks(), request.openIDConnectProviderArn()),
                request.hasTags() ? request.tags() : null);
        retag(call, request.openIDConnectProviderArn(), tags -> TagChecks.merge(tags, request.tags()));
        return TagOpenIdConnectProviderResponse.builder().build();
    }

    /** Removes the tags of these keys from a provider, as far as it has them. */
    public UntagOpenIdConnectProviderResponse untagOpenIdConnectProvider(
            UntagOpenIdConnectProviderRequest request, Call call) {
        TagChecks.removed(
                OidcProviders.arn(new Checks(), request.openIDConnectProviderArn()),
                request.hasTagKeys() ? request.tagKeys() : null);
        retag(call, request.openIDConnectProviderArn(), tags -> TagChecks.without(tags, request.tagKeys()));
        return UntagOpenIdConnectProviderResponse.builder().build();
    }

    private void retag(Call call, String arn, UnaryOperator<Map<String, String>> change) {
        Account account = accounts.of(call);
        accounts.change(() -> {
            OidcProviderRow row = OidcProviders.get(account, arn);
            account.oidcProviders().put(row.url(), row.withTags(change.apply(row.tags())));
        });
    }

    /** Lists a provider's tags, in the order of their keys. */
    public ListOpenIdConnectProviderTagsResponse listOpenIdConnectProviderTags(
            ListOpenIdConnectProviderTagsRequest request, Call call) {
        OidcProviders.arn(new Checks(), request.openIDConnectProviderArn())
                .paging(request.marker(), request.maxItems())
                .done();
        OidcProviderRow row = OidcProviders.get(accounts.of(call), request.openIDConnectProviderArn());
        Page<Tag> page = Page.of(Shapes.tags(row.tags()), request.marker(), request.maxItems());
        return ListOpenIdConnectProviderTagsResponse.builder()
                .tags(page.items())
                .isTruncated(page.truncated())
                .marker(page.marker())
                .build();
    }
}
