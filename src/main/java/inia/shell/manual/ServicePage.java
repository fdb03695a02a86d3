package inia.shell.manual;

import inia.client.Names;
import inia.client.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the manual has about a service: what it is for, where to begin, every operation in a line. */
final class ServicePage {
    private static final int HEADING = 30;
    private static final int COLUMN = 34;

    private ServicePage() {}

    static void write(ServiceManual manual, Page page) {
        String service = manual.service();
        List<Class<?>> types = ResourceTypes.of(service);
        List<Map.Entry<Operation, String>> operations = manual.operations();
        page.title(service).text(first(about(manual, types)), 2);
        page.heading("to begin with")
                .code("aws.client(\"" + service + "\")   any of " + operations.size() + " operations, as data");
        if (!types.isEmpty()) {
            page.code("aws.resource(" + service.toUpperCase() + ")   the same as objects");
            page.text(
                    "Objects: "
                            + String.join(
                                    ", ",
                                    types.stream()
                                            .skip(1)
                                            .map(ResourceTypes::name)
                                            .toList()),
                    2);
        }
        if (!manual.client().waiters().isEmpty()) {
            page.text(
                    "Waiters, for client.waiter(\"…\"): "
                            + String.join(", ", manual.client().waiters()),
                    2);
        }
        page.code("help(\"" + service + " "
                + Names.snake(operations.get(0).getKey().name()) + "\")   one operation");
        page.heading("operations");
        Map<String, String> rows = new LinkedHashMap<>();
        operations.forEach(each -> rows.put(Names.snake(each.getKey().name()), Sentences.first(each.getValue())));
        int column = Page.column(rows.keySet(), COLUMN);
        rows.forEach((name, said) -> page.row(name, said, column, 1));
    }

    /** AWS's words; where it has none, ours on the service's resources. */
    private static String about(ServiceManual manual, List<Class<?>> types) {
        String said = manual.about();
        return !said.isEmpty() || types.isEmpty()
                ? said
                : OwnManual.of(types.get(0)).orElse("");
    }

    /** The first paragraph, without a heading. */
    private static String first(String about) {
        return about.lines().filter(line -> line.length() > HEADING).findFirst().orElse(about);
    }
}
