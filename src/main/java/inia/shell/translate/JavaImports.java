package inia.shell.translate;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The classes that Java code uses, by the names that it may use for them. */
final class JavaImports {
    private final Map<String, String> byName = new TreeMap<>();

    /** How the code says a class: by its simple name, unless another class has taken that. */
    String use(String type) {
        String name = type.substring(type.lastIndexOf('.') + 1);
        String taken = byName.putIfAbsent(name, type);
        return taken == null || taken.equals(type) ? name : type;
    }

    /** One import a line, sorted by the whole name. */
    String lines() {
        return byName.values().stream()
                .sorted()
                .map(type -> "import " + type + ";\n")
                .collect(Collectors.joining());
    }
}
