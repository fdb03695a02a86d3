package inia.sandbox.iam;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An OpenID Connect provider, whose tokens roles can trust.
 *
 * @param url where it is, without {@code https://}: also how ARNs and trust policies name it
 * @param clientIds the audiences that its tokens may be for
 * @param thumbprints SHA-1 of the certificates of its servers, in hexadecimal
 */
record OidcProviderRow(
        String url, Instant created, List<String> clientIds, List<String> thumbprints, Map<String, String> tags) {

    OidcProviderRow withClientIds(List<String> newClientIds) {
        return new OidcProviderRow(url, created, newClientIds, thumbprints, tags);
    }

    OidcProviderRow withThumbprints(List<String> newThumbprints) {
        return new OidcProviderRow(url, created, clientIds, newThumbprints, tags);
    }

    OidcProviderRow withTags(Map<String, String> newTags) {
        return new OidcProviderRow(url, created, clientIds, thumbprints, newTags);
    }
}
