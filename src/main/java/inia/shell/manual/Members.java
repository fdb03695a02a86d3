package inia.shell.manual;

import inia.client.Names;
import inia.resource.Action;
import inia.resource.Attribute;
import inia.resource.BatchAction;
import inia.resource.Collection;
import inia.resource.DynamicResource;
import inia.resource.Identifier;
import inia.resource.Load;
import inia.resource.Reference;
import inia.resource.ResourceType;
import inia.resource.SubResource;
import inia.resource.WaitUntil;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The members of things in reach: what their types declare, without what the JDK gives every object. */
final class Members {
    /** The group of what is of no kind. */
    static final String OTHER = "methods";

    private static final Map<Class<? extends Annotation>, String> KINDS = kinds();

    private Members() {}

    private static Map<Class<? extends Annotation>, String> kinds() {
        Map<Class<? extends Annotation>, String> kinds = new LinkedHashMap<>();
        kinds.put(Identifier.class, "identifiers");
        kinds.put(Attribute.class, "attributes");
        kinds.put(Action.class, "actions");
        kinds.put(Load.class, "actions");
        kinds.put(Collection.class, "collections");
        kinds.put(SubResource.class, "sub-resources");
        kinds.put(Reference.class, "references");
        kinds.put(WaitUntil.class, "waiters");
        kinds.put(BatchAction.class, "batch actions");
        return kinds;
    }

    /** The groups in the order in which they are shown. */
    static List<String> groups() {
        List<String> groups = new ArrayList<>(KINDS.values().stream().distinct().toList());
        groups.add(OTHER);
        return groups;
    }

    /** The members of a thing, by name, each overload that says something of its own. */
    static List<Member> of(Object thing) {
        return types(thing).stream().flatMap(type -> of(type).stream()).toList();
    }

    /** The members that a type declares or inherits. */
    static List<Member> of(Class<?> type) {
        List<Method> methods =
                Arrays.stream(type.getMethods()).filter(Members::isShown).toList();
        return methods.stream()
                .filter(method -> !isSaidByAnother(method, methods))
                .map(Members::member)
                .sorted(Comparator.comparing(Member::signature))
                .toList();
    }

    /** Every overload of a name that a thing has. */
    static List<Member> named(Object thing, String key) {
        return types(thing).stream()
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(Members::isShown)
                .filter(method -> Names.key(method.getName()).equals(key))
                .map(Members::member)
                .sorted(Comparator.comparingInt(
                                (Member member) -> member.method().getParameterCount())
                        .thenComparing(Member::typed))
                .toList();
    }

    /** Whether its parameters come as a map, or a builder takes more of them. */
    private static boolean takesMore(Member member) {
        return Arrays.stream(member.method().getParameterTypes())
                .anyMatch(type -> type == Map.class || type == Consumer.class);
    }

    /** A resource is what its interface declares; anything else is what its class has. */
    static List<Class<?>> types(Object thing) {
        if (thing instanceof Class<?> type) {
            return List.of(type);
        }
        if (thing instanceof DynamicResource dynamic) {
            return ResourceTypes.find(dynamic.meta().service(), dynamic.meta().type())
                    .<List<Class<?>>>map(declared -> List.of(DynamicResource.class, declared))
                    .orElse(List.of(DynamicResource.class));
        }
        List<Class<?>> declared = Arrays.stream(thing.getClass().getInterfaces())
                .filter(type -> type.isAnnotationPresent(ResourceType.class))
                .toList();
        return declared.isEmpty() ? List.of(visible(thing.getClass())) : declared;
    }

    /** A class that the shell can name; of a hidden one, what it is for others. */
    private static Class<?> visible(Class<?> type) {
        if (Modifier.isPublic(type.getModifiers())) {
            return type;
        }
        return Arrays.stream(type.getInterfaces())
                .filter(each -> Modifier.isPublic(each.getModifiers()))
                .findFirst()
                .orElseGet(() -> visible(type.getSuperclass()));
    }

    private static boolean isShown(Method method) {
        return !method.isSynthetic()
                && !Modifier.isStatic(method.getModifiers())
                && !method.getDeclaringClass().getName().startsWith("java.")
                && Arrays.stream(Object.class.getMethods())
                        .noneMatch(common -> common.getName().equals(method.getName()));
    }

    /** Whether it only takes its parameters in another form than a method of the same name: as a map, or with a builder. */
    private static boolean isSaidByAnother(Method method, List<Method> methods) {
        Class<?>[] taken = method.getParameterTypes();
        if (taken.length == 0) {
            return false;
        }
        Class<?> last = taken[taken.length - 1];
        return methods.stream()
                .filter(other -> other.getName().equals(method.getName()) && !other.equals(method))
                .anyMatch(other -> last == Map.class && taken.length == 1
                        || last == Consumer.class && other.getParameterCount() == taken.length - 1);
    }

    private static Member member(Method method) {
        for (Map.Entry<Class<? extends Annotation>, String> kind : KINDS.entrySet()) {
            Annotation annotation = method.getAnnotation(kind.getKey());
            if (annotation != null) {
                return new Member(method, kind.getValue(), operation(annotation));
            }
        }
        return new Member(method, OTHER, "");
    }

    private static String operation(Annotation annotation) {
        if (annotation instanceof Action action) {
            return action.value();
        }
        if (annotation instanceof Collection collection) {
            return collection.value();
        }
        if (annotation instanceof Load load) {
            return load.value();
        }
        return annotation instanceof BatchAction batch ? batch.value() : "";
    }
}
