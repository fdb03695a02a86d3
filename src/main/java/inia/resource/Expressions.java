package inia.resource;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/** Lines to type: how a resource is reached from its service. */
final class Expressions {
    private Expressions() {}

    /** {@code iam.user("bob")}. */
    static String of(ResourceState state) {
        TypeModel model = state.model();
        if (model.isService()) {
            return model.service();
        }
        Class<?> service = Declared.type(model.service());
        if (service != null) {
            for (Member member : TypeModel.of(service).members()) {
                if (member instanceof Member.SubResource sub
                        && sub.type() == model.type()
                        && sub.parameters().size() == model.identifiers().size()) {
                    StringJoiner arguments = new StringJoiner(", ", "(", ")");
                    sub.parameters().forEach(name -> arguments.add('"' + state.identifier(name) + '"'));
                    return model.service() + "." + sub.method() + arguments;
                }
            }
        }
        return state.title();
    }

    /** What a service offers first: its collections, and what is in them one by one. */
    static String hint(TypeModel model) {
        Set<String> collections = new LinkedHashSet<>();
        Set<Class<?>> listed = new HashSet<>();
        for (Member member : model.members()) {
            if (member instanceof Member.Collection collection) {
                collections.add("." + collection.method() + "()");
                listed.add(collection.type());
            }
        }
        Set<String> single = new LinkedHashSet<>();
        boolean more = false;
        for (Member member : model.members()) {
            if (member instanceof Member.SubResource sub) {
                if (listed.contains(sub.type())) {
                    single.add("." + sub.method() + "(" + names(sub.parameters()) + ")");
                } else {
                    more = true;
                }
            }
        }
        return String.join(" ", collections) + " " + String.join(" ", single) + (more ? " ... TAB shows more" : "");
    }

    private static String names(List<String> parameters) {
        return String.join(", ", parameters);
    }
}
