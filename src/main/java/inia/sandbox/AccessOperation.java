package inia.sandbox;

import inia.sandbox.http.HttpRequest;
import inia.sandbox.http.Parameters;
import java.util.Locale;
import java.util.Map;

/** What access logs call the operations of S3, such as {@code REST.GET.OBJECT}. */
final class AccessOperation {
    private static final Map<String, String> RESOURCES = Map.ofEntries(
            Map.entry("accelerate", "ACCELERATE"),
            Map.entry("acl", "ACL"),
            Map.entry("attributes", "OBJECT_ATTRIBUTES"),
            Map.entry("cors", "CORS"),
            Map.entry("delete", "MULTI_OBJECT_DELETE"),
            Map.entry("encryption", "ENCRYPTION"),
            Map.entry("inventory", "INVENTORY"),
            Map.entry("legal-hold", "OBJECT_LOCK_LEGALHOLD"),
            Map.entry("lifecycle", "LIFECYCLE"),
            Map.entry("location", "LOCATION"),
            Map.entry("logging", "LOGGING_STATUS"),
            Map.entry("metrics", "METRICS"),
            Map.entry("notification", "NOTIFICATION"),
            Map.entry("object-lock", "OBJECT_LOCK_CONFIGURATION"),
            Map.entry("ownershipControls", "OWNERSHIP_CONTROLS"),
            Map.entry("partNumber", "PART"),
            Map.entry("policy", "BUCKETPOLICY"),
            Map.entry("policyStatus", "BUCKET_POLICY_STATUS"),
            Map.entry("publicAccessBlock", "PUBLIC_ACCESS_BLOCK"),
            Map.entry("replication", "REPLICATION"),
            Map.entry("requestPayment", "REQUEST_PAYMENT"),
            Map.entry("restore", "RESTORE"),
            Map.entry("retention", "OBJECT_LOCK_RETENTION"),
            Map.entry("select", "OBJECT_CONTENT"),
            Map.entry("uploadId", "UPLOAD"),
            Map.entry("uploads", "UPLOADS"),
            Map.entry("versioning", "VERSIONING"),
            Map.entry("versions", "BUCKETVERSIONS"),
            Map.entry("website", "WEBSITE"));

    private AccessOperation() {}

    /**
     * The name of what a request does.
     *
     * @param website whether it came to a website's host
     */
    static String of(HttpRequest http, boolean object, boolean website) {
        String method = http.method().toUpperCase(Locale.ROOT);
        String resource = object ? "OBJECT" : "BUCKET";
        if (website) {
            return "WEBSITE." + method + "." + resource;
        }
        Parameters query = Parameters.parse(http.query());
        if (query.contains("tagging")) {
            resource = object ? "OBJECT_TAGGING" : "BUCKETTAGGING";
        }
        for (Map.Entry<String, String> each : query) {
            boolean part = resource.equals("PART");
            resource = part ? resource : RESOURCES.getOrDefault(each.getKey(), resource);
        }
        boolean copy = http.headers().contains("x-amz-copy-source");
        return "REST." + (copy ? "COPY" : method) + "." + resource;
    }
}
