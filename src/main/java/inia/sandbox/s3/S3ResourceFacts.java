package inia.sandbox.s3;

import inia.sandbox.policy.AttachedPolicy;
import inia.sandbox.policy.ParsedPolicies;
import inia.sandbox.policy.PolicyKind;
import inia.sandbox.policy.ResourceFacts;
import inia.sandbox.policy.ResourceQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.s3.model.PublicAccessBlockConfiguration;
import software.amazon.awssdk.services.s3.model.Tagging;

/** What S3 keeps of buckets and objects that decides who may use them. */
final class S3ResourceFacts implements ResourceFacts {
    private static final String ARN = "arn:aws:s3:::";
    private static final String OBJECT_TAG = "s3:existingobjecttag/";
    private static final Set<String> ON_THE_POLICY = Set.of("putbucketpolicy", "getbucketpolicy", "deletebucketpolicy");

    private final ParsedPolicies parsed = new ParsedPolicies();
    private final Buckets buckets;
    private final Versions versions;
    private final Configurations configurations;

    S3ResourceFacts(Buckets buckets, Versions versions, Configurations configurations) {
        this.buckets = buckets;
        this.versions = versions;
        this.configurations = configurations;
    }

    @Override
    public Found find(ResourceQuery query) {
        // Who makes a bucket owns it: whoever has one of the name already is told of, not asked.
        if (!query.arn().startsWith(ARN) || query.action().name().equals("createbucket")) {
            return null;
        }
        String path = query.arn().substring(ARN.length());
        int slash = path.indexOf('/');
        Bucket bucket = buckets.all().get(slash < 0 ? path : path.substring(0, slash));
        return bucket == null ? null : new Resource(query, bucket, slash < 0 ? null : path.substring(slash + 1));
    }

    /** A bucket, or an object in it. */
    private final class Resource implements Found {
        private final ResourceQuery query;
        private final Bucket bucket;
        private final String key;

        Resource(ResourceQuery query, Bucket bucket, String key) {
            this.query = query;
            this.bucket = bucket;
            this.key = key;
        }

        @Override
        public String owner() {
            return bucket.account();
        }

        @Override
        public List<AttachedPolicy> policies() {
            List<AttachedPolicy> policies = new ArrayList<>();
            PublicAccessBlockConfiguration.Builder stored = PublicAccessBlockConfiguration.builder();
            configurations.read(bucket, SubResources.PUBLIC_ACCESS_BLOCK, stored);
            PublicAccessBlockConfiguration block = stored.build();
            Configuration policy = configurations.of(bucket).get(PolicyOperations.POLICY);
            boolean restricted = Boolean.TRUE.equals(block.restrictPublicBuckets())
                    && !bucket.account().equals(query.caller().account());
            if (policy != null && !isRootAtItsPolicy() && !(restricted && PublicPolicies.isPublic(policy.document()))) {
                add(policies, "bucket policy", policy.document());
            }
            boolean ignoresPublic = Boolean.TRUE.equals(block.ignorePublicAcls());
            addList(policies, "bucket ACL", buckets.acl(bucket), AclPolicies.BUCKET, ignoresPublic);
            if (key != null) {
                StoredObject object = object();
                AccessList acl = object == null ? null : object.settings().acl();
                addList(policies, "object ACL", acl, AclPolicies.OBJECT, ignoresPublic);
            }
            return policies;
        }

        @Override
        public boolean mayDeny() {
            Configuration policy = configurations.of(bucket).get(PolicyOperations.POLICY);
            return policy != null
                    && (policy.document().contains("Deny") || policy.document().contains("\\u"));
        }

        /** The root of a bucket's account can always mend its policy, whatever the policy denies. */
        private boolean isRootAtItsPolicy() {
            return ON_THE_POLICY.contains(query.action().name())
                    && query.caller().root()
                    && bucket.account().equals(query.caller().account());
        }

        private void addList(
                List<AttachedPolicy> policies,
                String name,
                AccessList list,
                Map<String, List<String>> actions,
                boolean ignoresPublic) {
            String json = list == null ? null : AclPolicies.of(list, actions, query.caller(), bucket, ignoresPublic);
            if (json != null) {
                add(policies, name, json);
            }
        }

        private void add(List<AttachedPolicy> policies, String name, String json) {
            policies.add(new AttachedPolicy(name, null, bucket.arn(), parsed.get(json, PolicyKind.RESOURCE)));
        }

        private StoredObject object() {
            StoredObject object = query.version() == null
                    ? versions.latest(bucket, key)
                    : versions.version(bucket, key, query.version());
            return object == null || object.version().deleteMarker() ? null : object;
        }

        @Override
        public Map<String, String> tags() {
            if (key != null) {
                return Map.of();
            }
            Tagging.Builder stored = Tagging.builder();
            configurations.read(bucket, SubResources.TAGGING, stored);
            Map<String, String> tags = new LinkedHashMap<>();
            stored.build().tagSet().forEach(tag -> tags.put(tag.key(), tag.value()));
            return tags;
        }

        @Override
        public List<String> values(String name) {
            StoredObject object = key == null || !name.startsWith(OBJECT_TAG) ? null : object();
            if (object == null) {
                return List.of();
            }
            String tag = name.substring(OBJECT_TAG.length());
            return object.settings().tags().entrySet().stream()
                    .filter(each -> each.getKey().toLowerCase(Locale.ROOT).equals(tag))
                    .map(Map.Entry::getValue)
                    .toList();
        }
    }
}
