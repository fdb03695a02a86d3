package inia.shell.manual;

import inia.client.Names;
import inia.client.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the manual has about a service: what it is for, where to begin, every operation in a line. */
final class ServicePage {
    private ServicePage() {}

    static void write(ServiceManual manual, Page page) {
        String service = manual.service();
        List<Class<?>> types = ResourceTypes.of(service);
        List<Map.Entry<Operation, String>> operations = manual.operations();
        page.title(service).text(first(manual.about()), 2);
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
        int column = Page.column(rows.keySet());
        rows.forEach((name, said) -> page.row(name, said, column, 1));
    }

    /** The first paragraph. */
    private static String first(String about) {
        String text = about.isEmpty() ? "AWS says nothing about the service as a whole." : about;
        return text.lines()
                .filter(line -> !line.isBlank() && line.length() > "Overview".length() + 20)
                .findFirst()
                .orElse(text);
    }
}
