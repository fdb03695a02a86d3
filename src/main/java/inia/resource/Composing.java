package inia.resource;

import inia.client.NotSentException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs a type's own code for the dynamic view. */
final class Composing {
    private Composing() {}

    /** The overload that is the type's own code, if one takes just these parameters; else the one that is a call. */
    static Member preferred(TypeModel model, Member member, Map<String, Object> parameters) {
        for (Member.Composed overload : overloads(model, member.method())) {
            if (parameters.keySet().equals(Set.copyOf(overload.parameters()))) {
                return overload;
            }
        }
        return model.members().stream()
                .filter(other -> other.method().equals(member.method()) && other instanceof Member.Action)
                .findFirst()
                .orElse(member);
    }

    static Object call(
            DynamicResource self, ResourceState state, Member.Composed member, Map<String, Object> parameters) {
        if (parameters.keySet().equals(Set.copyOf(member.parameters()))) {
            return view(self, member, run(state, member, parameters));
        }
        List<String> takes = overloads(state.model(), member.method()).stream()
                .map(overload -> String.join(", ", overload.parameters()))
                .map(names -> names.isEmpty() ? "nothing" : names)
                .toList();
        throw new NotSentException(
                member.method() + " takes " + String.join("; or ", takes) + ", but was given " + parameters.keySet());
    }

    private static List<Member.Composed> overloads(TypeModel model, String method) {
        return model.members().stream()
                .filter(other -> other.method().equals(method) && other instanceof Member.Composed)
                .map(Member.Composed.class::cast)
                .toList();
    }

    private static Object run(ResourceState state, Member.Composed member, Map<String, Object> parameters) {
        Class<?>[] types = member.code().getParameterTypes();
        Object[] arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            String name = member.parameters().get(i);
            arguments[i] = argument(member.method(), name, types[i], parameters.get(name));
        }
        try {
            return state.compose(TypedView.object(state), member, arguments);
        } catch (RuntimeException | Error failed) {
            throw failed;
        } catch (Throwable failed) {
            throw new NotSentException(member.method() + " failed: " + failed);
        }
    }

    /** In the parameter's type: a path may be given as text, a number in any size. */
    private static Object argument(String method, String name, Class<?> type, Object value) {
        if (type == Path.class && value instanceof String text) {
            return Path.of(text);
        }
        if ((type == int.class || type == Integer.class) && value instanceof Number number) {
            return Math.toIntExact(number.longValue());
        }
        if ((type == long.class || type == Long.class) && value instanceof Number number) {
            return number.longValue();
        }
        boolean fits = type == boolean.class ? value instanceof Boolean : type.isInstance(value);
        if (!fits) {
            throw new NotSentException(method + ": " + name + " takes " + type.getSimpleName() + ", but was given "
                    + (value == null ? "null" : value.getClass().getSimpleName()));
        }
        return value;
    }

    private static Object view(DynamicResource self, Member.Composed member, Object result) {
        if (member.type() == void.class) {
            return self;
        }
        return ResourceState.of(result).<Object>map(DynamicResource::new).orElse(result);
    }
}
