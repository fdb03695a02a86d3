package inia.shell;

import inia.client.Client;
import inia.client.Names;
import inia.resource.Action;
import inia.resource.Attribute;
import inia.resource.BatchAction;
import inia.resource.Collection;
import inia.resource.Identifier;
import inia.resource.Reference;
import inia.resource.ResourceType;
import inia.resource.SubResource;
import inia.resource.WaitUntil;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What can be done with a thing: its members by kind, each with its parameters. */
final class Directory {
    private static final String OTHER = "methods";
    private static final Map<Class<? extends Annotation>, String> KINDS = kinds();

    private Directory() {}

    /**
     * The members whose names contain a text, as lines.
     *
     * @param pattern part of a name in any spelling; empty for all members
     * @param width how long a line may be
     */
    static List<String> of(Object thing, String pattern, int width) {
        String key = Names.key(pattern);
        Map<String, TreeSet<String>> groups = new LinkedHashMap<>();
        KINDS.values().forEach(kind -> groups.put(kind, new TreeSet<>()));
        groups.put(OTHER, new TreeSet<>());
        for (Class<?> type : types(thing)) {
            List<Method> methods =
                    Arrays.stream(type.getMethods()).filter(Directory::isShown).toList();
            for (Method method : methods) {
                if (Names.key(method.getName()).contains(key) && !isSaidByAnother(method, methods)) {
                    groups.get(kind(method)).add(signature(method));
                }
            }
        }
        if (thing instanceof Client client) {
            TreeSet<String> operations = client.operations().stream()
                    .filter(name -> Names.key(name).contains(key))
                    .collect(Collectors.toCollection(TreeSet::new));
            groups.put(client.service() + " operations, for call(\"...\")", operations);
        }
        List<String> lines = new ArrayList<>();
        groups.forEach((kind, members) -> {
            if (!members.isEmpty()) {
                lines.add(kind + ":");
                lines.addAll(wrapped(members, width));
            }
        });
        return lines;
    }

    private static Map<Class<? extends Annotation>, String> kinds() {
        Map<Class<? extends Annotation>, String> kinds = new LinkedHashMap<>();
        kinds.put(Identifier.class, "identifiers");
        kinds.put(Attribute.class, "attributes");
        kinds.put(Action.class, "actions");
        kinds.put(Collection.class, "collections");
        kinds.put(SubResource.class, "sub-resources");
        kinds.put(Reference.class, "references");
        kinds.put(WaitUntil.class, "waiters");
        kinds.put(BatchAction.class, "batch actions");
        return kinds;
    }

    /** A resource is what its interface declares; anything else is what its class has. */
    private static List<Class<?>> types(Object thing) {
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

    private static String kind(Method method) {
        return KINDS.entrySet().stream()
                .filter(kind -> method.isAnnotationPresent(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(OTHER);
    }

    private static String signature(Method method) {
        return method.getName()
                + Arrays.stream(method.getParameters())
                        .map(Parameter::getName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static List<String> wrapped(Iterable<String> members, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String member : members) {
            if (!line.isEmpty() && line.length() + member.length() + 2 > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append("  ").append(member);
        }
        lines.add(line.toString());
        return lines;
    }
}
