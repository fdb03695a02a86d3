package inia.resource;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The model of a service that its annotations declare, as plain data. */
final class PrintedModel {
    private static final String NAME = "name";
    private static final String OPERATION = "operation";
    private static final String TYPE = "type";

    private PrintedModel() {}

    /** Its types: the service itself first, then all that can be reached from it, by name. */
    static Map<String, Object> of(TypeModel service) {
        Map<String, TypeModel> found = new TreeMap<>();
        Deque<TypeModel> open = new ArrayDeque<>(List.of(service));
        while (!open.isEmpty()) {
            TypeModel model = open.pop();
            if (found.putIfAbsent(model.name(), model) == null) {
                model.members().forEach(member -> related(member).forEach(type -> open.add(TypeModel.of(type))));
            }
        }
        found.remove(service.name());
        List<Object> types = new ArrayList<>();
        types.add(type(service));
        found.values().forEach(model -> types.add(type(model)));
        Map<String, Object> printed = new LinkedHashMap<>();
        printed.put("types", types);
        return printed;
    }

    /** The types that a member leads to. */
    static List<Class<?>> related(Member member) {
        Class<?> type = null;
        if (member instanceof Member.SubResource sub) {
            type = sub.type();
        } else if (member instanceof Member.Reference reference) {
            type = reference.type();
        } else if (member instanceof Member.Collection collection) {
            type = collection.type();
        } else if (member instanceof Member.Action action) {
            type = action.type();
        }
        return type != null && Resource.class.isAssignableFrom(type) ? List.of(type) : List.of();
    }

    private static Map<String, Object> type(TypeModel model) {
        Map<String, Object> type = new LinkedHashMap<>();
        type.put(NAME, model.name());
        type.put("identifiers", model.identifiers().stream().map(Member.Id::api).toList());
        type.put("attributes", new ArrayList<>());
        for (String kind : List.of("actions", "batchActions", "references", "subResources", "collections", "waiters")) {
            type.put(kind, new ArrayList<>());
        }
        model.members().forEach(member -> put(type, model, member));
        model.batch().members().forEach(member -> put(type, model, member));
        return type;
    }

    private static void put(Map<String, Object> type, TypeModel model, Member member) {
        if (member instanceof Member.Id id && !sameName(id)) {
            add(type, "attributes", id.member());
        } else if (member instanceof Member.Attribute) {
            add(type, "attributes", member.api());
        } else if (member instanceof Member.Action action) {
            Class<?> other = action.givesItself(model.type()) ? void.class : action.type();
            add(type, "actions", action(action.api(), action.operation(), other));
        } else if (member instanceof Member.Composed composed) {
            add(type, "actions", action(composed.api(), composed.operation(), composed.type()));
        } else if (member instanceof Member.Batch batch) {
            add(type, "batchActions", pair(batch.api(), OPERATION, batch.operation()));
        } else if (member instanceof Member.Reference reference) {
            add(type, "references", pair(reference.api(), TYPE, name(reference.type())));
        } else if (member instanceof Member.SubResource sub) {
            add(type, "subResources", pair(sub.api(), TYPE, name(sub.type())));
        } else if (member instanceof Member.Collection collection) {
            Map<String, Object> printed = pair(collection.api(), OPERATION, collection.operation());
            printed.put(TYPE, name(collection.type()));
            add(type, "collections", printed);
        } else if (member instanceof Member.Wait wait) {
            add(type, "waiters", new LinkedHashMap<>(Map.of(NAME, wait.api().replaceFirst("^WaitUntil", ""))));
        }
    }

    private static boolean sameName(Member.Id id) {
        return id.api().equals(id.member());
    }

    /** Overloads are one member. */
    @SuppressWarnings("unchecked")
    private static void add(Map<String, Object> type, String kind, Object printed) {
        List<Object> members = (List<Object>) type.get(kind);
        if (!members.contains(printed)) {
            members.add(printed);
        }
    }

    private static Map<String, Object> action(String name, String operation, Class<?> returned) {
        Map<String, Object> printed = pair(name, OPERATION, operation);
        printed.put("returns", Resource.class.isAssignableFrom(returned) ? name(returned) : null);
        return printed;
    }

    private static Map<String, Object> pair(String name, String key, Object value) {
        Map<String, Object> printed = new LinkedHashMap<>();
        printed.put(NAME, name);
        printed.put(key, value);
        return printed;
    }

    private static String name(Class<?> type) {
        return TypeModel.of(type).name();
    }
}
