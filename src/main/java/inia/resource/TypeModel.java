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
            if (Modifier.isAbstract(method.getModifiers())) {
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

    List<Member> members() {
        return declared;
    }

    List<String> memberNames() {
        return declared.stream().map(Member::method).distinct().toList();
    }

    /** The members of that name, in any spelling. */
    List<Member> named(String spelling) {
        String key = Names.key(spelling);
        return declared.stream()
                .filter(member -> Names.key(member.method()).equals(key))
                .toList();
    }
}
