package inia.shell.manual;

import inia.client.Names;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** The commands of the shell: static methods that it imports. */
final class Commands {
    private static final int COLUMN = 36;

    private final List<Class<?>> types;

    /** The commands that some classes have. */
    Commands(Class<?>... types) {
        this.types = List.of(types);
    }

    /** The names of all commands, sorted. */
    List<String> names() {
        return methods().stream().map(Method::getName).distinct().sorted().toList();
    }

    /** The overloads of a command. */
    List<Member> named(String name) {
        String key = Names.key(name);
        return methods().stream()
                .filter(method -> Names.key(method.getName()).equals(key))
                .map(method -> new Member(method, Members.OTHER, ""))
                .sorted(Comparator.comparing(Member::typed))
                .toList();
    }

    private List<Method> methods() {
        return types.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .toList();
    }

    /** All commands by task, from {@code commands.txt}; those that it does not name come last. */
    void write(Page page) {
        List<String> named = new ArrayList<>();
        for (String line : Facts.lines("commands.txt")) {
            int gap = line.indexOf("  ");
            if (gap < 0) {
                page.heading(line);
            } else {
                named.add(line.substring(0, line.indexOf('(') < 0 ? gap : line.indexOf('(')));
                page.row(line.substring(0, gap), line.substring(gap).strip(), COLUMN);
            }
        }
        TreeMap<String, String> others = new TreeMap<>();
        for (Method method : methods()) {
            if (!named.contains(method.getName())) {
                others.putIfAbsent(new Member(method, "", "").signature(), Sentences.first(OwnManual.of(method)));
            }
        }
        if (!others.isEmpty()) {
            page.heading("Besides");
            others.forEach((signature, said) -> page.row(signature, said, COLUMN));
        }
    }
}
