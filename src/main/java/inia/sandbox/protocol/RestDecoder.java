package inia.sandbox.protocol;

import inia.sandbox.call.Refusal;
import inia.sandbox.http.Headers;
import inia.sandbox.http.Parameters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;
import software.amazon.awssdk.core.traits.TraitType;

/** Reads the members of an S3 request that are in its address and its headers. */
final class RestDecoder {
    private final Message message;
    private final S3Target target;
    private Map<String, String> presigned;

    RestDecoder(Message message, S3Target target) {
        this.message = message;
        this.target = target;
    }

    /** The value of a member outside the body, or {@code null}. */
    Object value(SdkField<?> field) {
        return switch (field.location()) {
            case PATH -> target.bucket();
            case GREEDY_PATH -> target.key();
            case QUERY_PARAM -> parsed(field, message.query().first(field.locationName()), Format.ISO_8601);
            case HEADER -> header(field);
            default -> null;
        };
    }

    private Object header(SdkField<?> field) {
        Headers headers = message.http().headers();
        MarshallingKnownType type = field.marshallingType().getKnownType();
        if (type == MarshallingKnownType.MAP) {
            Map<String, String> map = prefixed(headers.names(), headers::joined, field.locationName());
            return map == null ? prefixed(presigned().keySet(), presigned()::get, field.locationName()) : map;
        }
        String header = headers.joined(field.locationName());
        return parsed(
                field,
                header == null ? presigned().get(field.locationName().toLowerCase(Locale.ROOT)) : header,
                Format.RFC_822);
    }

    /** Amazon's headers that who presigned the address put into its query, where they are signed all the same. */
    private Map<String, String> presigned() {
        if (presigned == null) {
            Parameters query = message.query();
            boolean isPresigned = query.contains("X-Amz-Signature") || query.contains("Signature");
            presigned = isPresigned ? new LinkedHashMap<>() : Map.of();
            for (Map.Entry<String, String> each : isPresigned ? query : Parameters.NONE) {
                String name = each.getKey().toLowerCase(Locale.ROOT);
                if (name.startsWith("x-amz-")) {
                    presigned.put(name, each.getValue());
                }
            }
        }
        return presigned;
    }

    private static Map<String, String> prefixed(Collection<String> names, UnaryOperator<String> values, String prefix) {
        Map<String, String> map = new LinkedHashMap<>();
        for (String name : names) {
            if (name.regionMatches(true, 0, prefix, 0, prefix.length())) {
                map.put(name.substring(prefix.length()).toLowerCase(Locale.ROOT), values.apply(name));
            }
        }
        return map.isEmpty() ? null : map;
    }

    private static Object parsed(SdkField<?> field, String text, Format timestamps) {
        if (text == null) {
            return null;
        }
        ListTrait list = field.getTrait(ListTrait.class, TraitType.LIST_TRAIT);
        if (list == null) {
            return scalar(field, field.locationName(), text, timestamps);
        }
        List<Object> values = new ArrayList<>();
        for (String each : text.split(",")) {
            values.add(scalar(list.memberFieldInfo(), field.locationName(), each.strip(), timestamps));
        }
        return values;
    }

    private static Object scalar(SdkField<?> field, String name, String text, Format timestamps) {
        MarshallingKnownType type = field.marshallingType().getKnownType();
        if (text.isBlank() && type != MarshallingKnownType.STRING) {
            return null;
        }
        try {
            return Scalars.parse(field, text, timestamps);
        } catch (IllegalArgumentException e) {
            return unreadable(type, name, text);
        }
    }

    private static Object unreadable(MarshallingKnownType type, String name, String text) {
        if (type == MarshallingKnownType.INSTANT) {
            // As HTTP asks of servers: a date that can't be read is as if it weren't there.
            return null;
        }
        String problem = type == MarshallingKnownType.INTEGER || type == MarshallingKnownType.LONG
                ? "Provided " + name + " not an integer or within integer range"
                : "The value of " + name + " is not valid";
        throw new Refusal("InvalidArgument", 400, problem)
                .with("ArgumentName", name)
                .with("ArgumentValue", text);
    }
}
