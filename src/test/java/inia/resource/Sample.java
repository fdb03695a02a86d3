package inia.resource;

import inia.client.Fields;
import inia.client.Names;
import inia.client.Operation;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;

/** Parameters of the right shape, whatever they mean: enough for a call that is not sent. */
final class Sample {
    private static final int DEEPEST = 4;
    private static final Instant TIME = Instant.parse("2026-01-31T12:00:00Z");

    private Sample() {}

    /** A value for each required parameter of an operation that is not known already. */
    static Map<String, Object> required(Operation operation, java.util.Collection<String> known) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String name : operation.required()) {
            if (!known.contains(name)) {
                values.put(name, value(operation, name));
            }
        }
        return values;
    }

    /** Sets what is required and not known in the SDK's own builder. */
    static Consumer<AwsRequest.Builder> consumer(Operation operation, java.util.Collection<String> known) {
        return builder -> {
            SdkPojo all = (SdkPojo) operation.request(required(operation, List.of()));
            for (String name : operation.required()) {
                SdkField<?> field = Fields.find(all, name);
                if (!known.contains(name) && field != null) {
                    field.set(builder, field.getValueOrDefault(all));
                }
            }
        };
    }

    static Object value(Operation operation, String parameter) {
        SdkField<?> field = Fields.find((SdkPojo) operation.newRequest(), parameter);
        return field == null ? "body" : value(field, 0, chosen((SdkPojo) operation.newRequest(), field));
    }

    /** A value that the SDK's enum has, where a member, or its items, must be one of them; null otherwise. */
    private static String chosen(SdkPojo builder, SdkField<?> field) {
        String key = Names.key(field.memberName());
        for (Method method : builder.getClass().getEnclosingClass().getMethods()) {
            if (method.getParameterCount() == 0 && Names.key(method.getName()).equals(key)) {
                Type type = method.getGenericReturnType() instanceof ParameterizedType list
                        ? list.getActualTypeArguments()[0]
                        : method.getReturnType();
                return type instanceof Class<?> known && known.isEnum() ? known.getEnumConstants()[0].toString() : null;
            }
        }
        return null;
    }

    private static Object value(SdkField<?> field, int depth, String chosen) {
        if (chosen != null && field.marshallingType() == MarshallingType.STRING) {
            return chosen;
        }
        return switch (field.marshallingType().getTargetClass().getSimpleName()) {
            case "String" -> field.memberName() == null ? "a-value" : "a-" + Fields.name(field);
            case "Integer" -> 1;
            case "Long" -> 1L;
            case "Boolean" -> true;
            case "Instant" -> TIME;
            case "SdkBytes" -> SdkBytes.fromUtf8String("bytes");
            case "List" -> List.of(value(field.getTrait(ListTrait.class).memberFieldInfo(), depth + 1, chosen));
            case "Map" ->
                // Some maps take only keys that they know.
                depth > 0 ? Map.of() : Map.of("VisibilityTimeout", "1");
            case "SdkPojo" -> structure(field.constructor().get(), depth + 1);
            default -> throw new IllegalStateException(field.toString());
        };
    }

    /** All members, of a union the first; deep down plain ones only, for some shapes hold themselves. */
    private static Map<String, Object> structure(SdkPojo builder, int depth) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (SdkField<?> field : builder.sdkFields()) {
            if (field.constructor() == null && depth < DEEPEST + 2 || depth < DEEPEST) {
                members.put(Fields.name(field), value(field, depth, chosen(builder, field)));
            }
            if (union(builder) && !members.isEmpty()) {
                break;
            }
        }
        return members;
    }

    private static boolean union(SdkPojo builder) {
        for (Method method : builder.getClass().getEnclosingClass().getMethods()) {
            if (method.getName().equals("type")
                    && method.getParameterCount() == 0
                    && method.getReturnType().getSimpleName().equals("Type")) {
                return true;
            }
        }
        return false;
    }

    /** What a method takes for its parameters. */
    static Object[] arguments(
            Operation operation, List<String> names, Method method, java.util.Collection<String> known) {
        List<Object> arguments = new ArrayList<>();
        List<String> given = new ArrayList<>(known);
        names.stream().filter(name -> name != null).forEach(given::add);
        for (int i = 0; i < names.size(); i++) {
            Class<?> type = method.getParameterTypes()[i];
            if (names.get(i) == null) {
                arguments.add(type == Map.class ? required(operation, given) : consumer(operation, given));
            } else {
                arguments.add(argument(value(operation, names.get(i)), type));
            }
        }
        return arguments.toArray();
    }

    private static Object argument(Object value, Class<?> type) {
        if (type.isArray()) {
            return ((List<?>) value).toArray(new String[0]);
        }
        return type == String.class ? String.valueOf(value) : value;
    }
}
