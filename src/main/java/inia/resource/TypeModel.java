package inia.resource;

import inia.client.Names;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the annotations of one resource type say, read once. */
final class TypeModel {
    private static final ClassValue<TypeModel> MODELS = new ClassValue<>() {
        @Override
        protected TypeModel computeValue(Class<?> type) {
            return new TypeModel(type);
        }
    };

    private final Class<?> type;
    private final String service;
    private final String name;
    private final Map<Method, Member> members = new HashMap<>();
    private final List<Member> declared = new ArrayList<>();
    private final List<Member.Id> identifiers = new ArrayList<>();
    private final Member.Load load;
    private final Constructor<?> proxy;
    private final BatchModel batch;

    private TypeModel(Class<?> type) {
        ResourceType declaration = type.getAnnotation(ResourceType.class);
        if (declaration == null) {
            throw new IllegalArgumentException(type.getName() + " is no resource type: it lacks @ResourceType");
        }
        this.type = type;
        this.service = declaration.service();
        this.name = declaration.name().isEmpty() ? service : declaration.name();
        Member.Load found = null;
        for (Method method : type.getMethods()) {
            if (Modifier.isAbstract(method.getModifiers()) || method.isAnnotationPresent(Action.class)) {
                Member member = MemberReader.read(method);
                members.put(method, member);
                declared.add(member);
                if (member instanceof Member.Id id) {
                    identifiers.add(id);
                } else if (member instanceof Member.Load how) {
                    found = how;
                }
            }
        }
        this.load = found;
        this.identifiers.sort(Comparator.comparingInt(Member.Id::position));
        this.declared.sort(Comparator.comparing(Member::method));
        this.proxy = constructor(type);
        this.batch = BatchModel.of(declaration.batch());
    }

    static TypeModel of(Class<?> type) {
        return MODELS.get(type);
    }

    private static Constructor<?> constructor(Class<?> type) {
        try {
            Object sample =
                    Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (any, method, given) -> null);
            return sample.getClass().getConstructor(InvocationHandler.class);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** An object of the type, whose methods the state answers. */
    Object implement(ResourceState state) {
        try {
            return proxy.newInstance(state);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Class<?> type() {
        return type;
    }

    String service() {
        return service;
    }

    String name() {
        return name;
    }

    boolean isService() {
        return name.equals(service);
    }

    /** In their order. */
    List<Member.Id> identifiers() {
        return identifiers;
    }

    /** How resources of this type are loaded, or null if they can't be. */
    Member.Load load() {
        return load;
    }

    /** What a method stands for, or null for one that the type itself implements. */
    Member member(Method method) {
        return members.get(method);
    }

    /** What can be done with many of them at once. */
    BatchModel batch() {
        return batch;
    }

    /** {@code iam.User}; {@code iam} for the service. */
    String title() {
        return isService() ? service : service + "." + name;
    }

    List<Member> members() {
        return declared;
    }

    List<String> memberNames() {
        return declared.stream().map(Member::method).distinct().toList();
    }

    /** The members of that name, in any spelling; those that have it as another name come last. */
    List<Member> named(String spelling) {
        String key = Names.key(spelling);
        return Stream.concat(
                        declared.stream()
                                .filter(member -> Names.key(member.method()).equals(key)),
                        declared.stream().filter(member -> alias(member).equals(key)))
                .toList();
    }

    /** The name that boto3 has for a member beside Java's. */
    private static String alias(Member member) {
        if (member instanceof Member.Id id) {
            return Names.key(id.member());
        }
        return member instanceof Member.Load ? "load" : Names.key(member.api());
    }
}
