package inia.shell.translate;

import inia.client.Fields;
import inia.client.Json;
import inia.client.Names;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** The way to a value in an answer of the SDK, as Java: {@code .user().arn()}, {@code .attributesAsStrings().get("QueueArn")}. */
final class JavaPath {
    private JavaPath() {}

    static String of(SdkPojo answer, List<Object> path) {
        StringBuilder out = new StringBuilder();
        Object at = answer;
        for (Object part : path) {
            if (at instanceof SdkPojo pojo) {
                SdkField<?> field = Fields.find(pojo, part.toString());
                Object value = field.getValueOrDefault(pojo);
                out.append('.')
                        .append(accessor(pojo.getClass(), field.memberName(), value))
                        .append("()");
                at = value;
            } else if (at instanceof List<?> list) {
                out.append(".get(").append(part).append(')');
                at = list.get((Integer) part);
            } else {
                out.append(".get(").append(Json.quoted(part.toString())).append(')');
                at = ((Map<?, ?>) at).get(part);
            }
        }
        return out.toString();
    }

    /** Of a map or list with constants for keys or items, the method that gives them as strings. */
    private static String accessor(Class<?> type, String member, Object value) {
        boolean several = value instanceof Map || value instanceof List;
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getParameterCount() == 0)
                .map(Method::getName)
                .filter(name -> several && name.equalsIgnoreCase(member + "AsStrings"))
                .findFirst()
                .or(() -> Arrays.stream(type.getMethods())
                        .filter(method -> method.getParameterCount() == 0)
                        .map(Method::getName)
                        .filter(name -> name.equalsIgnoreCase(member))
                        .findFirst())
                .orElse(Names.java(member));
    }
}
