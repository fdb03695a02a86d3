package inia.resource;

import inia.client.Names;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The batch actions of an interface: of a collection, of a list, or of the one that a resource type names. */
final class BatchModel {
    private static final ClassValue<BatchModel> MODELS = new ClassValue<>() {
        @Override
        protected BatchModel computeValue(Class<?> type) {
            return new BatchModel(type);
        }
    };

    private final Map<Method, Member.Batch> members = new HashMap<>();
    private final List<Member.Batch> declared = new ArrayList<>();

    private BatchModel(Class<?> type) {
        for (Method method : type.getMethods()) {
            if (method.isAnnotationPresent(BatchAction.class)) {
                Member.Batch batch = (Member.Batch) MemberReader.read(method);
                members.put(method, batch);
                declared.add(batch);
            }
        }
        declared.sort(Comparator.comparing(Member.Batch::method));
    }

    static BatchModel of(Class<?> type) {
        return MODELS.get(type);
    }

    /** The batch action that a method stands for, or null. */
    Member.Batch member(Method method) {
        return members.get(method);
    }

    /** The methods that stand for batch actions. */
    Set<Method> methods() {
        return members.keySet();
    }

    List<Member.Batch> members() {
        return declared;
    }

    List<String> memberNames() {
        return declared.stream().map(Member.Batch::method).distinct().toList();
    }

    /** The one of that name in any spelling, or null. */
    Member.Batch named(String spelling) {
        return declared.stream()
                .filter(batch -> Names.key(batch.method()).equals(Names.key(spelling)))
                .findFirst()
                .orElse(null);
    }
}
