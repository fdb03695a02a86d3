package inia.resource;

import java.util.List;
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

    /** What a service offers first: its collections and sub-resources. */
    static String hint(TypeModel model) {
        StringJoiner hint = new StringJoiner(" ");
        for (Member member : model.members()) {
            if (member instanceof Member.Collection collection) {
                hint.add("." + collection.method() + "()");
            } else if (member instanceof Member.SubResource sub) {
                hint.add("." + sub.method() + "(" + names(sub.parameters()) + ")");
            }
        }
        return hint.toString();
    }

    private static String names(List<String> parameters) {
        return String.join(", ", parameters);
    }
}
