package inia.shell.manual;

import inia.client.AwsException;
import inia.client.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the manual has about an error: what it means, who answers it, what to do. */
final class ErrorPage {
    private static final int OPERATIONS = 6;
    private static final Map<String, String> ADVICE = advice();

    private ErrorPage() {}

    private static Map<String, String> advice() {
        Map<String, String> advice = new LinkedHashMap<>();
        for (String line : Facts.lines("errors.txt")) {
            String[] words = line.split(" ", 2);
            advice.put(words[0], words[1]);
        }
        return advice;
    }

    /** The page of what was thrown. */
    static void write(AwsException refused, Library library, Page page) {
        page.title(refused.code() + " (HTTP " + refused.status() + ")").text(refused.message(), 2);
        meaning(refused.code(), List.of(library.manual(refused.service())), page);
        page.heading("more")
                .code("refused.code()   refused.is(\"" + refused.code() + "\")   refused.requestId()   to look at it");
        page.code("help(\"" + refused.service() + " " + Names.snake(refused.operation())
                + "\")   what the operation takes and needs");
        if (refused.code().startsWith("AccessDenied") || refused.code().startsWith("Unauthorized")) {
            page.code("why(refused)   which statement of which policy decided");
        }
    }

    /** Whether there is anything to say about a code. */
    static boolean knows(String code, Library library) {
        return ADVICE.containsKey(code)
                || library.manuals().stream().anyMatch(manual -> manual.errors().containsKey(code));
    }

    /** Every code that there is something to say about. */
    static List<String> codes(Library library) {
        List<String> codes = new ArrayList<>(ADVICE.keySet());
        library.manuals().forEach(manual -> codes.addAll(manual.errors().keySet()));
        return codes;
    }

    /** The page of a code. */
    static void write(String code, Library library, Page page) {
        page.title("error " + code);
        meaning(code, library.manuals(), page);
        page.heading("to catch it")
                .code("try { … } catch (AwsException refused) { if (refused.is(\"" + code + "\")) … }");
    }

    private static void meaning(String code, List<ServiceManual> manuals, Page page) {
        String advice = ADVICE.get(code);
        if (advice != null) {
            page.text(advice, 2);
        }
        for (ServiceManual manual : manuals) {
            if (manual.errors().containsKey(code)) {
                page.text(manual.service() + ": " + said(manual.errors().get(code)), 2);
                page.text("Answered by " + answering(manual, code), 4);
            }
        }
    }

    private static String said(String text) {
        return text.isEmpty() ? "it may answer this." : text;
    }

    private static String answering(ServiceManual manual, String code) {
        List<String> names = new ArrayList<>();
        manual.entries().forEach((name, entry) -> {
            if (manual.errors(entry).containsKey(code)) {
                names.add(name);
            }
        });
        int more = names.size() - OPERATIONS;
        return names.isEmpty()
                ? "some of its operations"
                : String.join(", ", names.subList(0, Math.min(OPERATIONS, names.size())))
                        + (more > 0 ? ", and " + more + " more" : "");
    }
}
