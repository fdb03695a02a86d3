package inia.sandbox;

import inia.sandbox.call.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.utils.builder.SdkBuilder;
import software.amazon.awssdk.utils.builder.ToCopyableBuilder;

/**
 * Translates the ARNs of identities between the sandbox and a caller in a region of another partition, such as China's.
 *
 * <p>Inside, the ARNs of IAM and STS all begin with {@code arn:aws}, so that an account is one whatever region it is asked
 * from; the caller sees, and says, those of the region's own partition.
 *
 * @param partition the partition of the region that is called, such as {@code aws-cn}
 */
record PartitionBorder(String partition) {
    private static final String HOME = "aws";
    private static final List<String> SERVICES = List.of("iam", "sts");

    /** What a call of this service crosses: the ARNs of other services are of the region's own partition already. */
    static PartitionBorder of(String service, Scope scope, SdkPojo request) {
        if (!SERVICES.contains(service)) {
            return new PartitionBorder(HOME);
        }
        // Who does not sign tells no region; the role's ARN tells the partition all the same.
        return new PartitionBorder(
                scope.partition().equals(HOME) && service.equals("sts") ? ofRole(request) : scope.partition());
    }

    private static String ofRole(SdkPojo request) {
        for (SdkField<?> field : request.sdkFields()) {
            if (field.memberName().equals("RoleArn") && field.getValueOrDefault(request) instanceof String arn) {
                String[] parts = arn.split(":", 3);
                return parts.length == 3 && parts[1].startsWith(HOME + "-") ? parts[1] : HOME;
            }
        }
        return HOME;
    }

    /** The request as the sandbox understands it. */
    SdkPojo in(SdkPojo request) {
        return partition.equals(HOME) ? request : (SdkPojo) translated(request, partition, HOME);
    }

    /** The answer as the caller understands it. */
    Object out(Object answer) {
        return partition.equals(HOME) ? answer : translated(answer, HOME, partition);
    }

    private static Object translated(Object value, String from, String to) {
        if (value instanceof String text) {
            return arn(text, from, to);
        }
        if (value instanceof List<?> list) {
            List<Object> all = new ArrayList<>(list.size());
            list.forEach(each -> all.add(translated(each, from, to)));
            return all;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> all = new LinkedHashMap<>();
            map.forEach((key, each) -> all.put(key, translated(each, from, to)));
            return all;
        }
        return value instanceof SdkPojo pojo && value instanceof ToCopyableBuilder<?, ?> copyable
                ? members(pojo, copyable.toBuilder(), from, to)
                : value;
    }

    private static Object members(SdkPojo pojo, SdkBuilder<?, ?> builder, String from, String to) {
        for (SdkField<?> field : pojo.sdkFields()) {
            Object value = field.getValueOrDefault(pojo);
            if (value != null && !isLeftOut(value)) {
                field.set(builder, translated(value, from, to));
            }
        }
        return builder.build();
    }

    private static boolean isLeftOut(Object value) {
        return value instanceof SdkAutoConstructList<?> || value instanceof SdkAutoConstructMap<?, ?>;
    }

    private static String arn(String text, String from, String to) {
        for (String service : SERVICES) {
            String start = "arn:" + from + ":" + service + ":";
            if (text.startsWith(start)) {
                return "arn:" + to + ":" + service + ":" + text.substring(start.length());
            }
        }
        return text;
    }
}
