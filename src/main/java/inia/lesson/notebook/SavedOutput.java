package inia.lesson.notebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a lesson's page says that the shell prints, as a notebook keeps what its cells have printed. */
final class SavedOutput {
    private static final Pattern VALUE = Pattern.compile("(?m)^…?(\\$\\d+|\\w+) ==> ");
    private static final Pattern FAILURE = Pattern.compile("(?m)^…?\\|\\s+(?:Exception ([\\w.$]+): |Error:)");

    private SavedOutput() {}

    /** Whether the page says that the block fails, as some show. */
    static boolean fails(String page) {
        return FAILURE.matcher(page).find();
    }

    /**
     * The outputs of a cell.
     *
     * @param page what the page says
     * @param declares whether the cell ends with a declaration, of which a notebook shows no value
     */
    static List<Map<String, Object>> of(String page, boolean declares) {
        List<Map<String, Object>> outputs = new ArrayList<>();
        Matcher failure = FAILURE.matcher(page);
        if (failure.find()) {
            stream(outputs, page.substring(0, failure.start()));
            outputs.add(error(failure.group(1), page.substring(failure.start())));
            return outputs;
        }
        Matcher value = VALUE.matcher(page);
        int at = 0;
        boolean variable = declares;
        int end = page.length();
        while (value.find()) {
            if (at == 0) {
                stream(outputs, page.substring(0, value.start()));
            }
            at = value.end();
            variable = declares || !value.group(1).startsWith("$");
        }
        int last = page.lastIndexOf('\n') + 1;
        if (at == 0 && page.startsWith("…\"", last) && !declares) {
            stream(outputs, page.substring(0, last));
            outputs.add(result(page.substring(last + 1)));
        } else if (at == 0) {
            stream(outputs, page);
        } else if (!variable && at > 0 && !page.substring(at).equals("null")) {
            outputs.add(result(page.substring(at, end)));
        }
        return outputs;
    }

    /** What is printed; the value of an entry before the last, which a page shows and a notebook does not, is left away. */
    private static void stream(List<Map<String, Object>> outputs, String page) {
        String text = page.lines().filter(line -> !line.startsWith("…\"")).collect(Collectors.joining("\n"));
        if (!text.replace("…", "").isBlank()) {
            Map<String, Object> stream = new LinkedHashMap<>();
            stream.put("name", "stdout");
            stream.put("output_type", "stream");
            stream.put("text", Notebook.lines(text.stripTrailing()));
            outputs.add(stream);
        }
    }

    private static Map<String, Object> result(String text) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("data", Map.of("text/plain", Notebook.lines(text)));
        result.put("execution_count", 0);
        result.put("metadata", Map.of());
        result.put("output_type", "execute_result");
        return result;
    }

    private static Map<String, Object> error(String name, String text) {
        String bare = text.replaceAll("(?m)^…?\\|  ?", "");
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("ename", name == null ? "Error" : name);
        error.put("evalue", bare.lines().findFirst().orElse("").replaceFirst("^(Exception [\\w.$]+|Error): ?", ""));
        error.put("output_type", "error");
        error.put("traceback", bare.lines().toList());
        return error;
    }
}
