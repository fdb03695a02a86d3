package inia.sandbox.s3;

import java.util.List;
import software.amazon.awssdk.services.s3.model.CORSConfiguration;
import software.amazon.awssdk.services.s3.model.CORSRule;

/** Which pages of other origins may call a bucket. */
final class CorsRules {
    private static final int MOST = 100;
    private static final List<String> METHODS = List.of("GET", "PUT", "POST", "DELETE", "HEAD");

    private CorsRules() {}

    /** Refuses a configuration that can't be. */
    static CORSConfiguration checked(CORSConfiguration configuration) {
        if (configuration.corsRules().isEmpty() || configuration.corsRules().size() > MOST) {
            throw S3Refusals.malformedXml();
        }
        for (CORSRule rule : configuration.corsRules()) {
            if (rule.allowedMethods().isEmpty() || rule.allowedOrigins().isEmpty()) {
                throw S3Refusals.malformedXml();
            }
            for (String method : rule.allowedMethods()) {
                if (!METHODS.contains(method)) {
                    throw S3Refusals.invalidRequest(
                            "Found unsupported HTTP method in CORS config. Unsupported method is " + method);
                }
            }
            rule.allowedOrigins().forEach(origin -> checkWildcards("AllowedOrigin", origin));
            rule.allowedHeaders().forEach(header -> checkWildcards("AllowedHeader", header));
            rule.exposeHeaders().forEach(header -> {
                if (header.indexOf('*') >= 0) {
                    throw S3Refusals.invalidRequest("ExposeHeader \"" + header
                            + "\" contains wildcard. We currently do not support wildcard for ExposeHeader.");
                }
            });
        }
        return configuration;
    }

    private static void checkWildcards(String element, String value) {
        if (value.indexOf('*') != value.lastIndexOf('*')) {
            throw S3Refusals.invalidRequest(element + " \"" + value + "\" can not have more than one wildcard.");
        }
    }

    /** The first rule that lets a page of this origin use this method, with these headers; {@code null} if none does. */
    static CORSRule find(CORSConfiguration configuration, String origin, String method, List<String> headers) {
        for (CORSRule rule : configuration.corsRules()) {
            boolean allows = rule.allowedMethods().contains(method)
                    && rule.allowedOrigins().stream().anyMatch(pattern -> matches(pattern, origin))
                    && headers.stream()
                            .allMatch(header -> rule.allowedHeaders().stream()
                                    .anyMatch(pattern -> matches(lower(pattern), lower(header))));
            if (allows) {
                return rule;
            }
        }
        return null;
    }

    private static String lower(String text) {
        return text.toLowerCase(java.util.Locale.ROOT);
    }

    private static boolean matches(String pattern, String text) {
        int star = pattern.indexOf('*');
        if (star < 0) {
            return pattern.equals(text);
        }
        return text.length() >= pattern.length() - 1
                && text.startsWith(pattern.substring(0, star))
                && text.endsWith(pattern.substring(star + 1));
    }
}
