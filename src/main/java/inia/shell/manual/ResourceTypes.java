package inia.shell.manual;

import inia.ServiceKey;
import inia.Services;
import inia.client.Names;
import inia.resource.ResourceType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The types of resources, by the interfaces that declare them. */
final class ResourceTypes {
    private static final List<ServiceKey<?, ?>> SERVICES = List.of(Services.IAM, Services.S3, Services.SQS);

    private ResourceTypes() {}

    /** Every type of every service, each service's own before what it leads to. */
    static List<Class<?>> all() {
        return SERVICES.stream()
                .flatMap(key -> reached(key.resourceType()).stream())
                .toList();
    }

    /** The types of a service; none if it has no resources. */
    static List<Class<?>> of(String service) {
        return SERVICES.stream()
                .filter(key -> key.service().equals(service))
                .flatMap(key -> reached(key.resourceType()).stream())
                .toList();
    }

    /**
     * The type of that name.
     *
     * @param name such as {@code User}; {@code iam} for the service's own
     */
    static Optional<Class<?>> find(String service, String name) {
        String key = Names.key(name);
        return of(service).stream()
                .filter(type -> Names.key(name(type)).equals(key))
                .findFirst();
    }

    /** {@code User}; {@code iam} for the service's own. */
    static String name(Class<?> type) {
        ResourceType declared = type.getAnnotation(ResourceType.class);
        return isService(type) ? declared.service() : declared.name();
    }

    /** {@code iam.User}; {@code iam} for the service's own. */
    static String title(Class<?> type) {
        ResourceType declared = type.getAnnotation(ResourceType.class);
        return isService(type) ? declared.service() : declared.service() + "." + declared.name();
    }

    /** What to type to do by objects what an operation does, or to read of it; at most so many lines. */
    static List<String> calling(String service, String operation, int most) {
        return of(service).stream()
                .flatMap(type -> Members.of(type).stream()
                        .filter(member -> member.operation().equals(operation))
                        .map(member -> isService(type)
                                ? "aws.resource(" + service.toUpperCase(Locale.ROOT) + ")." + member.signature()
                                : "help(\"" + title(type) + " "
                                        + member.method().getName() + "\")"))
                .distinct()
                .limit(most)
                .toList();
    }

    private static boolean isService(Class<?> type) {
        return type.getAnnotation(ResourceType.class).name().isEmpty();
    }

    private static Set<Class<?>> reached(Class<?> service) {
        Set<Class<?>> found = new LinkedHashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>(List.of(service));
        while (!open.isEmpty()) {
            Class<?> type = open.pop();
            if (found.add(type)) {
                List<Class<?>> next = new ArrayList<>();
                for (Method method : type.getMethods()) {
                    named(method.getGenericReturnType(), next);
                }
                next.sort(Comparator.comparing(Class::getName));
                open.addAll(next);
            }
        }
        return found;
    }

    /** The types of resources that a type names: itself, its arguments, and the arguments of what it extends. */
    private static void named(Type type, List<Class<?>> found) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                if (argument instanceof Class<?> known && known.isAnnotationPresent(ResourceType.class)) {
                    found.add(known);
                }
            }
        } else if (type instanceof Class<?> known) {
            if (known.isAnnotationPresent(ResourceType.class)) {
                found.add(known);
            } else if (known.getName().startsWith("inia.resource.")) {
                for (Type extended : known.getGenericInterfaces()) {
                    named(extended, found);
                }
            }
        }
    }
}
