package inia.shell.translate;

import inia.client.Fields;
import inia.client.Json;
import inia.client.Secrets;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** How a class of the SDK is built: what its builder's methods are called, and what they take. */
final class JavaBuilder {
    private final Class<?> type;
    private final Class<?> builder;
    private final JavaValue values;

    JavaBuilder(Class<?> type, JavaImports imports) {
        this.type = type;
        this.builder = builder(type);
        this.values = new JavaValue(imports);
    }

    /** {@code User.Builder} of {@code User}, or null for a class that is not built so. */
    static Class<?> builder(Class<?> type) {
        return Arrays.stream(type.getDeclaredClasses())
                .filter(nested -> nested.getSimpleName().equals("Builder"))
                .findFirst()
                .orElse(null);
    }

    /** {@code .userName("alice")}. */
    String setter(String name, Object value) {
        SdkField<?> field = Fields.find(blank(), name);
        String method = field == null ? name : field.memberName();
        if (value instanceof String && Secrets.named(name)) {
            return "." + find(method, String.class::equals).getName() + "(System.getenv("
                    + Json.quoted(Placeholder.variable(name)) + "))";
        }
        if (value instanceof List<?> list) {
            return list(method, list);
        }
        if (value instanceof Map<?, ?> map) {
            return map(method, map);
        }
        if (value instanceof String text) {
            Optional<Method> ofEnum = search(
                    method, parameter -> JavaValue.constant(parameter, text).isPresent());
            Method setter = ofEnum.orElseGet(() -> find(method, String.class::equals));
            return call(setter, setter.getParameterTypes()[0], text);
        }
        Method setter = find(method, parameter -> !Map.class.isAssignableFrom(parameter) && !parameter.isArray());
        return call(setter, setter.getParameterTypes()[0], value);
    }

    private String list(String method, List<?> list) {
        Method setter = find(method, Collection.class::equals);
        if (!values.canSay(setter.getGenericParameterTypes()[0], list)) {
            setter = find(method + "WithStrings", Collection.class::equals);
        }
        Type item = JavaValue.argument(setter.getGenericParameterTypes()[0], 0);
        Class<?> items = JavaValue.raw(item);
        boolean oneByOne = !list.isEmpty()
                && !item.equals(Object.class)
                && search(setter.getName(), parameter -> parameter.isArray() && parameter.getComponentType() == items)
                        .isPresent();
        Type each = item;
        String code = list.stream().map(value -> values.code(each, value)).collect(Collectors.joining(", "));
        return "." + setter.getName() + "(" + (oneByOne ? code : values.listOf(code)) + ")";
    }

    private String map(String method, Map<?, ?> map) {
        Optional<Method> structure = search(method, parameter -> SdkPojo.class.isAssignableFrom(parameter));
        if (structure.isPresent()) {
            return call(structure.get(), structure.get().getParameterTypes()[0], map);
        }
        Method setter = find(method, Map.class::equals);
        if (!values.canSay(setter.getGenericParameterTypes()[0], map)) {
            setter = find(method + "WithStrings", Map.class::equals);
        }
        return call(setter, setter.getGenericParameterTypes()[0], map);
    }

    private String call(Method setter, Type parameter, Object value) {
        return "." + setter.getName() + "(" + values.code(parameter, value) + ")";
    }

    private Method find(String name, Predicate<Class<?>> parameter) {
        return search(name, parameter)
                .orElseThrow(() -> new IllegalStateException(type + " has no setter for " + name));
    }

    private Optional<Method> search(String name, Predicate<Class<?>> parameter) {
        return Arrays.stream(builder.getMethods())
                .filter(method -> method.getParameterCount() == 1
                        && method.getName().equalsIgnoreCase(name)
                        && parameter.test(method.getParameterTypes()[0]))
                .findFirst();
    }

    private SdkPojo blank() {
        try {
            return (SdkPojo) (Object) MethodHandles.publicLookup()
                    .findStatic(type, "builder", MethodType.methodType(builder))
                    .invoke();
        } catch (Throwable impossible) {
            throw new IllegalStateException(type + " can't be built", impossible);
        }
    }
}
