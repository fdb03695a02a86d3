package inia.sandbox.policy;

import java.util.List;
import java.util.Map;

/**
 * A resource of which all is at hand.
 *
 * @param owner the account that owns it
 * @param policies its policies
 * @param tags its tags
 */
public record KnownResource(String owner, List<AttachedPolicy> policies, Map<String, String> tags)
        implements ResourceFacts.Found {
    public KnownResource {
        policies = List.copyOf(policies);
        tags = Map.copyOf(tags);
    }
}
