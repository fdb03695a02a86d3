package inia.sandbox.policy;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Knows what services keep of their resources that decides who may use them: owner, policies, tags. */
@FunctionalInterface
public interface ResourceFacts {
    /** Nothing is known of any resource. */
    ResourceFacts NONE = query -> null;

    /**
     * What is known of a resource.
     *
     * @param query the resource, and who wants to do what with it
     * @return what is known, or {@code null} if there is no such resource
     */
    Found find(ResourceQuery query);

    /**
     * Facts that several services know together: each is asked about ARNs of its own.
     *
     * @param byService the facts of the service that an ARN names, such as {@code sqs}; {@code null} if it keeps none
     */
    static ResourceFacts of(Function<String, ResourceFacts> byService) {
        return query -> {
            String service = query.service();
            ResourceFacts facts = service == null ? null : byService.apply(service);
            return facts == null ? null : facts.find(query);
        };
    }

    /** A service that keeps such facts. */
    interface Keeper {
        /** What the service knows of its resources. */
        ResourceFacts resourceFacts();
    }

    /** A resource; what costs something to find out is found out when it is asked for. */
    interface Found {
        /** The twelve-digit id of the account that owns it. */
        String owner();

        /**
         * The policies of the resource, such as a queue's policy or a role's trust policy, and what else gives access to
         * it in the form of a policy, such as S3's access control lists.
         */
        default List<AttachedPolicy> policies() {
            return List.of();
        }

        /** Whether a policy of it may deny something, as far as can be told at little cost. */
        default boolean mayDeny() {
            return policies().stream()
                    .flatMap(policy -> policy.document().statements().stream())
                    .anyMatch(statement -> statement.effect() == Effect.DENY);
        }

        /** Its tags. */
        default Map<String, String> tags() {
            return Map.of();
        }

        /**
         * The values of a condition key that the resource itself has, such as {@code iam:PermissionsBoundary}.
         *
         * @param key the key in lower case
         * @return its values; none if it has no such key
         */
        default List<String> values(String key) {
            return List.of();
        }
    }
}
