package inia.sandbox;

import inia.sandbox.iam.PrincipalIds;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.SdkBuilder;
import software.amazon.awssdk.utils.builder.ToCopyableBuilder;

/**
 * Lets services whose resources have policies keep them with the ids of the users and roles that they name, while callers say
 * and see ARNs. What IAM itself keeps, it translates itself.
 */
final class PrincipalBorder {
    private static final String POLICY = "Policy";
    private static final String ATTRIBUTES = "Attributes";
    private static final Map<String, String> PUT =
            Map.of("s3:PutBucketPolicy", POLICY, "sqs:CreateQueue", ATTRIBUTES, "sqs:SetQueueAttributes", ATTRIBUTES);
    private static final Map<String, String> GOT =
            Map.of("s3:GetBucketPolicy", POLICY, "sqs:GetQueueAttributes", ATTRIBUTES);

    private final PrincipalIds ids;

    PrincipalBorder(PrincipalIds ids) {
        this.ids = ids;
    }

    /**
     * The request as the service keeps it.
     *
     * @param operation the operation, such as {@code s3:PutBucketPolicy}
     */
    SdkPojo in(String operation, SdkPojo request) {
        String member = PUT.get(operation);
        return member == null ? request : (SdkPojo) with(request, member, ids::kept);
    }

    /** The answer as the caller understands it. */
    Object out(String operation, Object answer) {
        String member = GOT.get(operation);
        return member == null ? answer : with((SdkPojo) answer, member, ids::shown);
    }

    /** A policy, or a statement of one, as callers understand it. */
    String shown(String policy) {
        return ids.shown(policy);
    }

    private static Object with(SdkPojo pojo, String member, UnaryOperator<String> policies) {
        for (SdkField<?> field : pojo.sdkFields()) {
            Object value = field.getValueOrDefault(pojo);
            if (field.memberName().equals(member) && isPolicy(value)) {
                SdkBuilder<?, ?> builder = ((ToCopyableBuilder<?, ?>) pojo).toBuilder();
                field.set(builder, mapped(value, policies));
                return builder.build();
            }
        }
        return pojo;
    }

    private static boolean isPolicy(Object value) {
        return value instanceof String || value instanceof Map<?, ?> attributes && attributes.containsKey(POLICY);
    }

    private static Object mapped(Object value, UnaryOperator<String> policies) {
        if (value instanceof String policy) {
            return policies.apply(policy);
        }
        Map<Object, Object> attributes = new LinkedHashMap<>((Map<?, ?>) value);
        attributes.computeIfPresent(POLICY, (name, policy) -> policies.apply((String) policy));
        return attributes;
    }
}
