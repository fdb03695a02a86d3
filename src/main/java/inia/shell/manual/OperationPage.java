package inia.shell.manual;

import inia.client.Names;
import inia.client.Operation;
import inia.client.Shape;
import inia.client.ShapeMember;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the manual has about an operation: what it does, a call to paste, what it takes, gives, refuses and needs. */
final class OperationPage {
    private static final int SHORT = 2;
    private static final int OBJECTS = 3;
    private static final int MORE = 52;

    private final ServiceManual manual;
    private final Operation operation;
    private final String python;
    private final Page page;

    private OperationPage(ServiceManual manual, Operation operation, Page page) {
        this.manual = manual;
        this.operation = operation;
        this.python = manual.service() + " " + Names.snake(operation.name());
        this.page = page;
    }

    /** Each thing in a line or two. */
    static void inShort(ServiceManual manual, Operation operation, Page page) {
        OperationPage written = new OperationPage(manual, operation, page);
        written.head(Sentences.first(manual.text(operation)));
        written.members("parameters", operation.input(), SHORT);
        written.members("gives", operation.output(), SHORT);
        written.errors(SHORT);
        written.needs();
        written.more();
    }

    /** Everything that AWS says. */
    static void whole(ServiceManual manual, Operation operation, Page page) {
        OperationPage written = new OperationPage(manual, operation, page);
        written.head(manual.text(operation));
        for (ShapeMember member : operation.input().members()) {
            page.heading("parameter " + member.name());
            MemberPage.body(manual, operation, operation.input(), member, page);
        }
        for (ShapeMember member : operation.output().members()) {
            page.heading("result " + member.name());
            MemberPage.body(manual, operation, operation.output(), member, page);
        }
        written.errors(Integer.MAX_VALUE);
        written.needs();
        page.heading("AWS's own page").code(AwsPage.of(manual, operation));
    }

    private void head(String said) {
        page.title(python).text(said.isEmpty() ? "AWS says nothing about it." : said, 2);
        if (!manual.hasText()) {
            page.text("(Its client was installed later, without AWS's texts: names, types and values only.)", 2);
        }
        page.heading("to try").code(Example.of(manual, operation));
    }

    private void members(String heading, Shape shape, int lines) {
        List<ShapeMember> members = shape.members();
        if (members.isEmpty()) {
            page.blank()
                    .text(
                            heading.equals("gives")
                                    ? "It gives nothing but that it worked."
                                    : "It takes no parameters.",
                            0);
            return;
        }
        boolean needed = members.stream().anyMatch(ShapeMember::required);
        page.heading(heading + (needed ? " (* is needed)" : ""));
        List<String> names = members.stream().map(OperationPage::marked).toList();
        int column = Page.column(names);
        for (int i = 0; i < names.size(); i++) {
            ShapeMember member = members.get(i);
            String said = Sentences.first(manual.text(operation, shape, member));
            page.row(names.get(i), MemberPage.taken(member) + (said.isEmpty() ? "" : ". " + said), column, lines);
        }
    }

    private static String marked(ShapeMember member) {
        return member.name() + (member.required() ? " *" : "");
    }

    private void errors(int lines) {
        Map<String, String> errors = manual.errors(operation);
        if (errors.isEmpty()) {
            return;
        }
        page.heading("errors");
        int column = Page.column(errors.keySet());
        errors.forEach((code, said) -> {
            if (lines == SHORT) {
                page.row(code, Sentences.first(said), column, lines);
            } else {
                page.row(code, said.replace("\n", " "), column);
            }
        });
    }

    private void needs() {
        if (!manual.actions().known()) {
            return;
        }
        page.heading("needs");
        List<Actions.Need> needs = manual.actions().of(operation.name());
        if (needs.isEmpty()) {
            page.text("No permission: whoever has credentials may call it.", 2);
        }
        int column = Page.column(needs.stream().map(Actions.Need::name).toList());
        for (Actions.Need need : needs) {
            List<String> parts = new ArrayList<>();
            parts.add(need.on().isEmpty() ? "" : "on " + String.join(" or ", need.on()));
            parts.add(need.when());
            parts.add(need.access().isEmpty() ? "" : "(" + need.access() + ")");
            page.row(need.name(), String.join(" ", parts).strip(), column);
        }
    }

    private void more() {
        Map<String, String> lines = new LinkedHashMap<>();
        operation.input().members().stream()
                .findFirst()
                .ifPresent(member -> lines.put("help(\"" + python + " " + member.name() + "\")", "a parameter, whole"));
        lines.put("help(\"" + python + " all\")", "everything that AWS says");
        if (operation.paging().isPresent()) {
            String name = Names.snake(operation.name());
            lines.put("client.paginator(\"" + name + "\").paginate().items()", "all pages");
        }
        ResourceTypes.calling(manual.service(), operation.name(), OBJECTS)
                .forEach(line -> lines.put(line, "the same by objects"));
        lines.put(AwsPage.of(manual, operation), "");
        page.heading("more");
        int column = Page.column(lines.keySet(), MORE);
        lines.forEach((line, said) -> page.row(line, said, column));
    }
}
