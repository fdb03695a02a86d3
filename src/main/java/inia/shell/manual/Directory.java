package inia.shell.manual;

import inia.client.Client;
import inia.client.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What can be done with a thing: its members by kind, each with its parameters. */
public final class Directory {
    private Directory() {}

    /**
     * The members whose names contain a text, as lines.
     *
     * @param pattern part of a name in any spelling; empty for all members
     * @param width how long a line may be
     */
    public static List<String> of(Object thing, String pattern, int width) {
        String key = Names.key(pattern);
        Map<String, TreeSet<String>> groups = new LinkedHashMap<>();
        Members.groups().forEach(group -> groups.put(group, new TreeSet<>()));
        for (Member member : Members.of(thing)) {
            if (Names.key(member.method().getName()).contains(key)) {
                groups.get(member.kind()).add(member.signature());
            }
        }
        if (thing instanceof Client client) {
            groups.put(client.service() + " operations, for call(\"...\")", matching(client.operations(), key));
            groups.put(client.service() + " waiters, for waiter(\"...\")", matching(client.waiters(), key));
        } else if (thing instanceof Map<?, ?> map) {
            groups.put("keys, for get(\"...\")", matching(map.keySet(), key));
        }
        List<String> lines = new ArrayList<>();
        groups.forEach((kind, members) -> {
            if (!members.isEmpty()) {
                lines.add(kind + ":");
                lines.addAll(wrapped(members, width));
            }
        });
        return lines;
    }

    private static TreeSet<String> matching(java.util.Collection<?> names, String key) {
        return names.stream()
                .map(String::valueOf)
                .filter(name -> Names.key(name).contains(key))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> wrapped(Iterable<String> members, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String member : members) {
            if (!line.isEmpty() && line.length() + member.length() + 2 > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append("  ").append(member);
        }
        lines.add(line.toString());
        return lines;
    }
}
