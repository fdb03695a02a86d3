package inia.shell.manual;

import inia.client.Names;
import inia.client.Operation;
import inia.client.Shape;
import inia.client.ShapeMember;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the manual has about a parameter, or about a member of a result. */
final class MemberPage {
    private static final int FEW = 12;

    private MemberPage() {}

    /**
     * The page of a member.
     *
     * @param path its name, after those of what it lies within, such as {@code Tags.Key}
     */
    static void write(
            ServiceManual manual, Operation operation, Shape shape, ShapeMember member, String path, Page page) {
        String python = manual.service() + " " + Names.snake(operation.name());
        boolean parameter = shape.name().equals(operation.input().name());
        page.title(python + (parameter || path.indexOf('.') > 0 ? " takes " : " gives ") + path);
        body(manual, operation, shape, member, page);
        if (parameter) {
            page.heading("to try").code(Example.with(manual, operation, member));
        }
        page.heading("more").code("help(\"" + python + "\")   the whole operation");
    }

    /** Type, limits, values, AWS's words, and what lies within. */
    static void body(ServiceManual manual, Operation operation, Shape shape, ShapeMember member, Page page) {
        page.text(facts(manual, owner(operation, shape), member), 2);
        String said = manual.text(operation, shape, member);
        page.text(said.isEmpty() ? "AWS says nothing more about it." : said, 2);
        member.shape().ifPresent(inner -> within(manual, inner, page, 4, new HashSet<>()));
    }

    private static String owner(Operation operation, Shape shape) {
        return shape.name().equals(operation.input().name()) ? operation.name() : shape.name();
    }

    private static String facts(ServiceManual manual, String owner, ShapeMember member) {
        StringBuilder facts = new StringBuilder(member.taken());
        facts.append(member.required() ? ", needed" : "");
        String limits = manual.limits().said(owner, member);
        facts.append(limits.isEmpty() ? "" : "; " + limits);
        if (!member.values().isEmpty()) {
            facts.append("; one of: ").append(String.join(", ", member.values()));
        }
        if (!member.keys().isEmpty()) {
            facts.append("; keys: ").append(String.join(", ", member.keys()));
        }
        return facts.toString();
    }

    /** The members of a structure, each structure once. */
    private static void within(ServiceManual manual, Shape shape, Page page, int indent, Set<String> told) {
        if (!told.add(shape.name())) {
            return;
        }
        page.text(shape.name() + (shape.union() ? " takes exactly one of:" : " has:"), indent);
        for (ShapeMember member : shape.members()) {
            String said = manual.text(shape, member);
            page.text(
                    "- " + member.name() + ": " + facts(manual, shape.name(), member)
                            + (said.isEmpty() ? "" : ". " + said.replaceFirst("\n[\\s\\S]*", "")),
                    indent);
            if (said.contains("\n")) {
                page.text(said.substring(said.indexOf('\n') + 1), indent + 2);
            }
            member.shape().ifPresent(inner -> within(manual, inner, page, indent + 2, told));
        }
    }

    /** What it takes in few words: its type, or its values if they are few. */
    static String taken(ShapeMember member) {
        List<String> values = member.values();
        String type = member.taken();
        return values.isEmpty() || values.size() > FEW
                ? type
                : (type.equals("text") ? "" : type + ": ") + String.join(" | ", values);
    }
}
