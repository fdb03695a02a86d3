package inia.shell.manual;

import inia.client.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the manual has about a thing or its type, and about one of its methods: Inia's own words. */
final class TypePage {
    private static final int COLUMN = 30;

    private TypePage() {}

    /**
     * The page of a thing.
     *
     * @param title what it is called
     * @param thing the thing, or its class
     */
    static void write(String title, Object thing, Page page) {
        page.title(title);
        List<Class<?>> types = Members.types(thing);
        Class<?> type = types.get(types.size() - 1);
        OwnManual.of(type).ifPresent(said -> tagged(said, page));
        Map<String, Map<String, String>> groups = new LinkedHashMap<>();
        Members.groups().forEach(group -> groups.put(group, new TreeMap<>()));
        for (Member member : Members.of(thing)) {
            groups.get(member.kind()).putIfAbsent(member.signature(), Sentences.first(OwnManual.of(member.method())));
        }
        groups.forEach((kind, members) -> {
            if (!members.isEmpty()) {
                page.heading(kind);
                int column = Math.min(COLUMN, Page.column(members.keySet()) + 4);
                members.forEach((signature, said) -> page.row(signature, said, column, 2));
            }
        });
    }

    /** The page of a method, with all its overloads, and of the operation that it calls. */
    static void method(String owner, List<Member> overloads, Library library, Page page) {
        Member first = overloads.get(0);
        page.title(owner + " " + first.method().getName());
        for (Member member : overloads) {
            page.blank().code(member.typed() + gives(member));
            tagged(OwnManual.of(member.method()), page);
        }
        overloads.stream()
                .filter(member -> !member.operation().isEmpty())
                .findFirst()
                .ifPresent(member -> called(member, library, page));
    }

    private static String gives(Member member) {
        Class<?> given = member.method().getReturnType();
        return given == void.class ? "" : " gives " + given.getSimpleName();
    }

    private static void called(Member member, Library library, Page page) {
        String service = member.method().getDeclaringClass().getPackageName().replaceFirst(".*\\.", "");
        ServiceManual manual = library.manual(service);
        if (!manual.client().can(member.operation())) {
            return;
        }
        var operation = manual.client().operation(member.operation());
        page.heading("calls " + service + " " + operation.name())
                .text(Sentences.first(manual.text(operation)), 2)
                .code("help(\"" + service + " " + Names.snake(operation.name())
                        + "\")   its parameters, errors and permissions");
    }

    /** Text, and after it a line a tag: parameters, what it gives, what it throws. */
    static void tagged(String said, Page page) {
        List<String> names = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String line : said.split("\n")) {
            String[] words = line.split(" ", 3);
            if (line.startsWith("@param ") && words.length == 3 && !words[1].startsWith("<")) {
                names.add(words[1]);
                texts.add(words[2]);
            } else if (line.startsWith("@return ")) {
                names.add("gives");
                texts.add(line.substring("@return ".length()));
            } else if (line.startsWith("@throws ") && words.length == 3) {
                names.add(words[1].replaceFirst(".*\\.", ""));
                texts.add(words[2]);
            } else if (!line.startsWith("@")) {
                text.append(line).append('\n');
            }
        }
        page.text(text.toString(), 2);
        int column = Page.column(names);
        for (int i = 0; i < names.size(); i++) {
            page.row("  " + names.get(i), texts.get(i), column + 2);
        }
    }
}
