package inia.shell.manual;

import inia.client.Names;
import inia.client.Shape;
import inia.client.ShapeMember;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fitting values for parameters in examples, from {@code samples.txt}: what a name usually holds, with the service or the operation
 * before it where that matters ({@code s3.Key}, {@code CreateStack.StackName}); after {@code =} stands Java.
 */
final class SampleValues {
    private static final int DEEP = 5;
    private static final Map<String, String> KNOWN = known();

    private final String service;
    private final Limits limits;

    SampleValues(String service, Limits limits) {
        this.service = service;
        this.limits = limits;
    }

    private static Map<String, String> known() {
        Map<String, String> known = new HashMap<>();
        for (String line : Facts.lines("samples.txt")) {
            int space = line.indexOf(' ');
            known.put(line.substring(0, space), line.substring(space + 1));
        }
        return known;
    }

    /** A value as Java source. */
    String of(String owner, ShapeMember member) {
        return value(owner, member, 0);
    }

    private String value(String owner, ShapeMember member, int depth) {
        boolean map = member.kind() == ShapeMember.Kind.MAP;
        Optional<String> known = listed(owner, member.name()).filter(text -> !map || text.matches("=.*|[^:]+:.*"));
        if (known.isPresent() && known.get().startsWith("=")) {
            return known.get().substring(1);
        }
        return switch (member.kind()) {
            case LIST -> "List.of(" + value(owner, member.item().orElseThrow(), depth + 1) + ")";
            case MAP ->
                "Map.of(" + quoted(key(member, known)) + ", "
                        + (known.isPresent()
                                ? quoted(known.get().substring(known.get().indexOf(':') + 1))
                                : value(owner, member.item().orElseThrow(), depth + 1))
                        + ")";
            case STRUCTURE -> structure(member.shape().orElseThrow(), depth + 1);
            case BOOLEAN -> known.orElse("true");
            case WHOLE_NUMBER, NUMBER -> known.orElseGet(() -> number(owner, member));
            case JSON -> "Map.of()";
            default -> quoted(known.orElseGet(() -> text(owner, member)));
        };
    }

    private Optional<String> listed(String owner, String name) {
        return Optional.ofNullable(KNOWN.get(service + "." + owner + "." + name))
                .or(() -> Optional.ofNullable(KNOWN.get(service + "." + name)))
                .or(() -> Optional.ofNullable(KNOWN.get(name)));
    }

    private static String key(ShapeMember member, Optional<String> known) {
        return known.map(text -> text.substring(0, text.indexOf(':')))
                .orElseGet(
                        () -> member.keys().isEmpty() ? "name" : member.keys().get(0));
    }

    /** What a structure can't do without; where it can do without all, one of its members. */
    private String structure(Shape shape, int depth) {
        List<ShapeMember> members = shape.members();
        List<ShapeMember> chosen =
                members.stream().filter(ShapeMember::required).toList();
        if (chosen.isEmpty() && (depth < DEEP || shape.union())) {
            chosen = members.stream()
                    .filter(member -> member.shape().isEmpty())
                    .findFirst()
                    .or(() -> members.stream().findFirst())
                    .map(List::of)
                    .orElse(List.of());
        }
        StringBuilder java = new StringBuilder("Map.of(");
        for (ShapeMember member : chosen) {
            java.append(java.length() > "Map.of(".length() ? ", " : "")
                    .append(quoted(member.name()))
                    .append(", ")
                    .append(value(shape.name(), member, depth + 1));
        }
        return java.append(")").toString();
    }

    private String number(String owner, ShapeMember member) {
        return limits.of(owner, member)
                .map(Limits.Limit::least)
                .filter(least -> !least.isEmpty() && !least.equals("0"))
                .orElse("10");
    }

    private String text(String owner, ShapeMember member) {
        List<String> values = member.values();
        if (!values.isEmpty()) {
            return values.get(0);
        }
        String name = member.name();
        if (member.kind() == ShapeMember.Kind.TIME) {
            return "2026-01-31T12:00:00Z";
        }
        if (name.endsWith("Arn") || name.endsWith("ARN")) {
            return "arn:aws:" + service + ":us-east-1:123456789012:" + dashed(name.substring(0, name.length() - 3))
                    + "/my";
        }
        return fitting("my-" + dashed(name.replaceFirst("(Name|Id|Ids|Names)$", "")), owner, member);
    }

    private String fitting(String text, String owner, ShapeMember member) {
        String least = limits.of(owner, member).map(Limits.Limit::least).orElse("");
        int length = least.isEmpty() ? 0 : Integer.parseInt(least);
        return text.length() >= length ? text : text + "0".repeat(length - text.length());
    }

    private static String dashed(String name) {
        return Names.snake(Names.pascal(name)).replace('_', '-');
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
