package inia.sandbox.policy;

import java.util.Map;

/** Knows what a service keeps of its resources that decides who may use them. */
@FunctionalInterface
public interface ResourceFacts {
    /** Nothing is known of any resource. */
    ResourceFacts NONE = (service, arn) -> null;

    /**
     * What is known of a resource.
     *
     * @param service the service of the action, such as {@code s3}
     * @param arn the resource's ARN
     * @return what is known, or {@code null} if there is no such resource
     */
    Found find(String service, String arn);

    /**
     * A resource.
     *
     * @param owner the twelve-digit id of the account that owns it
     * @param policy its resource policy, or {@code null}
     * @param tags its tags
     */
    record Found(String owner, PolicyDocument policy, Map<String, String> tags) {
        public Found {
            tags = Map.copyOf(tags);
        }
    }
}
