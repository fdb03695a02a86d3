package inia.sandbox.s3;

import inia.sandbox.call.CrossOrigin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.s3.model.CORSConfiguration;
import software.amazon.awssdk.services.s3.model.CORSRule;

/** What the buckets' CORS rules say of pages' calls. */
final class CorsAnswers implements CrossOrigin {
    private final Buckets buckets;
    private final Configurations configurations;

    CorsAnswers(Buckets buckets, Configurations configurations) {
        this.buckets = buckets;
        this.configurations = configurations;
    }

    @Override
    public Map<String, String> allowed(String bucketName, String origin, String method, List<String> headers) {
        Bucket bucket = buckets.all().get(bucketName);
        CORSConfiguration.Builder stored = CORSConfiguration.builder();
        if (bucket == null || !configurations.read(bucket, SubResources.CORS, stored)) {
            return null;
        }
        CORSRule rule = CorsRules.find(stored.build(), origin, method, headers);
        if (rule == null) {
            return Map.of();
        }
        Map<String, String> told = new LinkedHashMap<>();
        boolean anyone = rule.allowedOrigins().contains("*");
        told.put("Access-Control-Allow-Origin", anyone ? "*" : origin);
        told.put("Access-Control-Allow-Methods", String.join(", ", rule.allowedMethods()));
        if (!rule.exposeHeaders().isEmpty()) {
            told.put("Access-Control-Expose-Headers", String.join(", ", rule.exposeHeaders()));
        }
        if (rule.maxAgeSeconds() != null) {
            told.put("Access-Control-Max-Age", rule.maxAgeSeconds().toString());
        }
        if (!anyone) {
            told.put("Access-Control-Allow-Credentials", "true");
        }
        told.put("Vary", "Origin, Access-Control-Request-Headers, Access-Control-Request-Method");
        return told;
    }
}
