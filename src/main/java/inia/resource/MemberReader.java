package inia.resource;

import inia.client.Body;
import inia.client.Names;
import inia.client.Result;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/** Reads the annotations of a method. */
final class MemberReader {
    private MemberReader() {}

    static Member read(Method method) {
        String name = method.getName();
        for (Annotation annotation : method.getDeclaredAnnotations()) {
            if (annotation instanceof Identifier identifier) {
                String member = identifier.member().isEmpty() ? identifier.value() : identifier.member();
                return new Member.Id(name, identifier.value(), member, identifier.position(), method.getReturnType());
            }
            if (annotation instanceof Attribute attribute) {
                List<String> paths =
                        attribute.value().length == 0 ? List.of(Names.pascal(name)) : List.of(attribute.value());
                return new Member.Attribute(name, paths, attribute.once(), attribute.encoded(), method.getReturnType());
            }
            if (annotation instanceof Load load) {
                return new Member.Load(name, load.value(), load.at(), Pairs.values(load.with()), load.create());
            }
            if (annotation instanceof Action action) {
                return method.isDefault() ? composed(method, action) : action(method, action);
            }
            if (annotation instanceof Collection collection) {
                return new Member.Collection(
                        name,
                        collection.value(),
                        List.of(collection.at()),
                        Pairs.values(collection.with()),
                        item(method.getGenericReturnType()),
                        method.getReturnType());
            }
            if (annotation instanceof BatchAction batch) {
                return new Member.Batch(
                        name,
                        batch.value(),
                        batch.entries(),
                        Pairs.names(batch.each()),
                        Pairs.values(batch.with()),
                        parameters(method),
                        batch.size());
            }
            if (annotation instanceof Reference reference) {
                boolean many = method.getReturnType() == List.class;
                return new Member.Reference(
                        name,
                        reference.value(),
                        many ? item(method.getGenericReturnType()) : method.getReturnType(),
                        many);
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
        } else if (Resource.class.isAssignableFrom(returned)) {
            gives = Member.Gives.RESOURCE;
        } else if (List.class.isAssignableFrom(returned)
                && Resource.class.isAssignableFrom(item(method.getGenericReturnType()))) {
            gives = Member.Gives.RESOURCES;
            type = item(method.getGenericReturnType());
        } else if (returned != Body.class && action.at().isEmpty()) {
            throw new IllegalArgumentException(method + ": say with at() where its value stands");
        }
        return new Member.Action(
                method.getName(),
                action.value(),
                action.at(),
                Pairs.values(action.with()),
                Pairs.names(action.identifiers()),
                parameters(method),
                gives,
                type,
                returned);
    }

    private static Member composed(Method method, Action action) {
        List<String> parameters = parameters(method);
        if (parameters.contains(null)) {
            throw new IllegalArgumentException(method + ": name each of its parameters with @Param");
        }
        return new Member.Composed(method.getName(), action.value(), parameters, method, method.getReturnType());
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

    /** The {@code User} of a {@code List<User>}, or of an interface that extends one. */
    private static Class<?> item(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getActualTypeArguments()[0] instanceof Class<?> item ? item : Object.class;
        }
        if (type instanceof Class<?> kind) {
            for (Type parent : kind.getGenericInterfaces()) {
                Class<?> item = item(parent);
                if (item != Object.class) {
                    return item;
                }
            }
        }
        return Object.class;
    }
}
