package inia.sandbox.iam;

import inia.sandbox.call.Call;
import java.util.Map;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.iam.model.ListServerCertificateTagsRequest;
import software.amazon.awssdk.services.iam.model.ListServerCertificateTagsResponse;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.TagServerCertificateRequest;
import software.amazon.awssdk.services.iam.model.TagServerCertificateResponse;
import software.amazon.awssdk.services.iam.model.UntagServerCertificateRequest;
import software.amazon.awssdk.services.iam.model.UntagServerCertificateResponse;

/** Operations on the tags of server certificates. */
public final class ServerCertificateTags {
    private static final String FIELD = "serverCertificateName";

    private final Accounts accounts;

    ServerCertificateTags(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Adds tags to a certificate; a tag whose key it has gets the new value. */
    public TagServerCertificateResponse tagServerCertificate(TagServerCertificateRequest request, Call call) {
        TagChecks.added(
                new Checks().name(FIELD, request.serverCertificateName(), Checks.NAME),
                request.hasTags() ? request.tags() : null);
        retag(call, request.serverCertificateName(), tags -> TagChecks.merge(tags, request.tags()));
        return TagServerCertificateResponse.builder().build();
    }

    /** Removes the tags of these keys from a certificate, as far as it has them. */
    public UntagServerCertificateResponse untagServerCertificate(UntagServerCertificateRequest request, Call call) {
        TagChecks.removed(
                new Checks().name(FIELD, request.serverCertificateName(), Checks.NAME),
                request.hasTagKeys() ? request.tagKeys() : null);
        retag(call, request.serverCertificateName(), tags -> TagChecks.without(tags, request.tagKeys()));
        return UntagServerCertificateResponse.builder().build();
    }

    private void retag(Call call, String name, UnaryOperator<Map<String, String>> change) {
        Account account = accounts.of(call);
        accounts.change(() -> {
            ServerCertificateRow row = ServerCertificates.get(account, name);
            account.serverCertificates().update(row.withTags(change.apply(row.tags())));
        });
    }

    /** Lists a certificate's tags, in the order of their keys. */
    public ListServerCertificateTagsResponse listServerCertificateTags(
            ListServerCertificateTagsRequest request, Call call) {
        new Checks()
                .name(FIELD, request.serverCertificateName(), Checks.NAME)
                .paging(request.marker(), request.maxItems())
                .done();
        ServerCertificateRow row = ServerCertificates.get(accounts.of(call), request.serverCertificateName());
        Page<Tag> page = Page.of(Shapes.tags(row.tags()), request.marker(), request.maxItems());
        return ListServerCertificateTagsResponse.builder()
                .tags(page.items())
                .isTruncated(page.truncated())
                .marker(page.marker())
                .build();
    }
}
