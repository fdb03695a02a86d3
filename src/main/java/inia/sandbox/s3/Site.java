package inia.sandbox.s3;

import java.util.List;
import software.amazon.awssdk.services.s3.model.Condition;
import software.amazon.awssdk.services.s3.model.RedirectAllRequestsTo;
import software.amazon.awssdk.services.s3.model.RoutingRule;
import software.amazon.awssdk.services.s3.model.WebsiteConfiguration;

/**
 * A bucket that is served as a website.
 *
 * @param bucket its name
 * @param index what is shown of a folder, such as {@code index.html}
 * @param error the key of the page that is shown when something goes wrong, or {@code null}
 */
public record Site(
        String bucket, String index, String error, RedirectAllRequestsTo elsewhere, List<RoutingRule> rules) {
    /** Finds websites. */
    @FunctionalInterface
    public interface Finder {
        /**
         * The website of a bucket.
         *
         * @throws inia.sandbox.call.Refusal if there is none, or it is in another region
         */
        Site find(String bucket, String region);
    }

    /**
     * Where a request is sent instead.
     *
     * @param protocol {@code http} or {@code https}; {@code null} for the same
     * @param host the other host; {@code null} for the same
     * @param key the other key
     */
    public record Redirect(int status, String protocol, String host, String key) {
        /** The address. */
        public String location(String sameHost) {
            String path =
                    "/" + inia.sandbox.http.Percent.encodePath(key.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return (protocol == null ? "http" : protocol) + "://" + (host == null ? sameHost : host) + path;
        }
    }

    static Site of(Bucket bucket, WebsiteConfiguration website) {
        return new Site(
                bucket.name(),
                website.indexDocument() == null ? "" : website.indexDocument().suffix(),
                website.errorDocument() == null ? null : website.errorDocument().key(),
                website.redirectAllRequestsTo(),
                website.routingRules());
    }

    /**
     * Where a request for a key is sent instead.
     *
     * @param error the HTTP status with which it would fail; 0 before that is known
     * @return {@code null} if it is not sent elsewhere
     */
    public Redirect redirect(String key, int error) {
        if (elsewhere != null) {
            return new Redirect(301, elsewhere.protocolAsString(), elsewhere.hostName(), key);
        }
        for (RoutingRule rule : rules) {
            if (applies(rule.condition(), key, error)) {
                return redirect(rule, key);
            }
        }
        return null;
    }

    private static boolean applies(Condition condition, String key, int error) {
        String prefix = condition == null ? null : condition.keyPrefixEquals();
        String code = condition == null ? null : condition.httpErrorCodeReturnedEquals();
        return (prefix == null || key.startsWith(prefix))
                && (code == null ? error == 0 : code.equals(Integer.toString(error)));
    }

    private static Redirect redirect(RoutingRule rule, String key) {
        software.amazon.awssdk.services.s3.model.Redirect to = rule.redirect();
        String prefix = rule.condition() == null ? null : rule.condition().keyPrefixEquals();
        String other = key;
        if (to.replaceKeyWith() != null) {
            other = to.replaceKeyWith();
        } else if (to.replaceKeyPrefixWith() != null) {
            other = to.replaceKeyPrefixWith() + (prefix == null ? key : key.substring(prefix.length()));
        }
        int status = to.httpRedirectCode() == null ? 301 : Integer.parseInt(to.httpRedirectCode());
        return new Redirect(status, to.protocolAsString(), to.hostName(), other);
    }
}
