package inia.sandbox.iam;

import java.time.Instant;
import java.util.Map;

/**
 * A certificate that servers use; its private key was looked at and not kept, since nothing tells it again.
 *
 * @param body the certificate as PEM, as it was given
 * @param chain the certificates of its issuers, or {@code null}
 */
record ServerCertificateRow(
        String name,
        String path,
        String id,
        Instant created,
        Instant expires,
        String body,
        String chain,
        Map<String, String> tags)
        implements Entity {

    ServerCertificateRow withName(String newName, String newPath) {
        return new ServerCertificateRow(newName, newPath, id, created, expires, body, chain, tags);
    }

    ServerCertificateRow withTags(Map<String, String> newTags) {
        return new ServerCertificateRow(name, path, id, created, expires, body, chain, newTags);
    }
}
