package inia.resource;

import inia.client.Body;
import inia.client.Names;
import inia.client.Result;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the annotations of a method. */
final class MemberReader {
    private MemberReader() {}

    static Member read(Method method) {
        String name = method.getName();
        for (Annotation annotation : method.getDeclaredAnnotations()) {
            if (annotation instanceof Identifier identifier) {
                String member = identifier.member().isEmpty() ? identifier.value() : identifier.member();
                return new Member.Id(name, identifier.value(), member, identifier.position());
            }
            if (annotation instanceof Attribute attribute) {
                List<String> paths =
                        attribute.value().length == 0 ? List.of(Names.pascal(name)) : List.of(attribute.value());
                return new Member.Attribute(name, paths, method.getReturnType());
            }
            if (annotation instanceof Load load) {
                return new Member.Load(name, load.value(), load.at(), pairs(load.with()), load.create());
            }
            if (annotation instanceof Action action) {
                return action(method, action);
            }
            if (annotation instanceof Collection collection) {
                return new Member.Collection(
                        name, collection.value(), collection.at(), pairs(collection.with()), item(method));
            }
            if (annotation instanceof SubResource) {
                return new Member.SubResource(name, parameters(method), method.getReturnType());
            }
            if (annotation instanceof WaitUntil wait) {
                return new Member.Wait(name, wait.value());
            }
        }
        if (method.getDeclaringClass() == Resource.class) {
            return new Member.About(name);
        }
        throw new IllegalArgumentException(method + " has no annotation that says what it stands for");
    }

    private static Member action(Method method, Action action) {
        Class<?> returned = method.getReturnType();
        Member.Gives gives = Member.Gives.VALUE;
        Class<?> type = returned;
        if (returned == void.class) {
            gives = Member.Gives.NOTHING;
        } else if (returned == Result.class) {
            gives = Member.Gives.RESULT;
        } else if (returned == List.class && Resource.class.isAssignableFrom(item(method))) {
            gives = Member.Gives.RESOURCES;
            type = item(method);
        } else if (Resource.class.isAssignableFrom(returned)) {
            gives = Member.Gives.RESOURCE;
        } else if (returned != Body.class && action.at().isEmpty()) {
            throw new IllegalArgumentException(method + ": say with at() where its value stands");
        }
        return new Member.Action(
                method.getName(), action.value(), action.at(), pairs(action.with()), parameters(method), gives, type);
    }

    /** The API's names of the parameters; null for one that brings parameters of its own. */
    private static List<String> parameters(Method method) {
        List<String> names = new ArrayList<>();
        for (Annotation[] annotations : method.getParameterAnnotations()) {
            String name = null;
            for (Annotation annotation : annotations) {
                name = annotation instanceof Param param ? param.value() : name;
            }
            names.add(name);
        }
        return names;
    }

    /** The {@code User} of a {@code List<User>}. */
    private static Class<?> item(Method method) {
        Type type = method.getGenericReturnType();
        return type instanceof ParameterizedType generic && generic.getActualTypeArguments()[0] instanceof Class<?> item
                ? item
                : Object.class;
    }

    private static Map<String, Object> pairs(String[] pairs) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            String value = pair.substring(equals + 1);
            boolean list = value.startsWith("[") && value.endsWith("]");
            values.put(pair.substring(0, equals), list ? List.of(value.substring(1, value.length() - 1)) : value);
        }
        return values;
    }
}
