package inia.sandbox.iam;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A SAML provider, whose assertions roles can trust.
 *
 * @param id what it is called in encrypted assertions
 * @param metadata its description of itself, as XML
 * @param validUntil until when the metadata serves
 * @param encryption {@code Required} or {@code Allowed}, or {@code null} if nothing was said of encryption
 * @param keys the keys for encrypted assertions, two at most
 */
record SamlProviderRow(
        String name,
        String id,
        String metadata,
        Instant created,
        Instant validUntil,
        String encryption,
        List<SamlKeyRow> keys,
        Map<String, String> tags) {

    SamlProviderRow withMetadata(String newMetadata, Instant newValidUntil) {
        return new SamlProviderRow(name, id, newMetadata, created, newValidUntil, encryption, keys, tags);
    }

    SamlProviderRow withEncryption(String newEncryption, List<SamlKeyRow> newKeys) {
        return new SamlProviderRow(name, id, metadata, created, validUntil, newEncryption, newKeys, tags);
    }

    SamlProviderRow withTags(Map<String, String> newTags) {
        return new SamlProviderRow(name, id, metadata, created, validUntil, encryption, keys, newTags);
    }
}
