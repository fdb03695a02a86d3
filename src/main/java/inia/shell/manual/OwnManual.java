package inia.shell.manual;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What Inia's own documentation comments say, by type and method. */
final class OwnManual {
    private static final String FILE = "inia";

    private OwnManual() {}

    /** What is said of a type, with its tags; of one without words of its own, what is said of a type that it extends. */
    static Optional<String> of(Class<?> type) {
        return entry(type).map(Entry::text);
    }

    private static Optional<Entry> entry(Class<?> type) {
        return Index.of(FILE).flatMap(index -> index.find(type.getName()));
    }

    /** What is said of a method where it is declared, or where what it overrides is; empty if nothing. */
    static String of(Method method) {
        for (Class<?> type : line(method.getDeclaringClass())) {
            Optional<String> said = entry(type)
                    .map(entry -> entry.members().get(key(method)))
                    .or(() -> entry(type).flatMap(entry -> generic(entry, method)));
            if (said.isPresent()) {
                return said.get();
            }
        }
        return "";
    }

    private static String key(Method method) {
        return method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(",", "(", ")"));
    }

    /** Where a parameter's type is a variable, sources and classes name it otherwise. */
    private static Optional<String> generic(Entry entry, Method method) {
        String start = method.getName() + "(";
        return entry.members().entrySet().stream()
                .filter(said -> said.getKey().startsWith(start))
                .filter(said -> parameters(said.getKey()) == method.getParameterCount())
                .map(java.util.Map.Entry::getValue)
                .findFirst();
    }

    private static int parameters(String key) {
        return key.endsWith("()") ? 0 : key.split(",").length;
    }

    private static List<Class<?>> line(Class<?> type) {
        List<Class<?>> line = new ArrayList<>(List.of(type));
        for (Class<?> extended : type.getInterfaces()) {
            line.addAll(line(extended));
        }
        if (type.getSuperclass() != null) {
            line.addAll(line(type.getSuperclass()));
        }
        return line;
    }
}
