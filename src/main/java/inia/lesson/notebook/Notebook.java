package inia.lesson.notebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A Jupyter notebook for the Java kernel rapaio-jupyter-kernel, in format 4.5.
 *
 * <pre>{@code
 * String json = new Notebook().markdown("# Users").code("var x = 1;").json();
 * }</pre>
 */
public final class Notebook {
    private static final int FORMAT = 4;
    private static final int MINOR_FORMAT = 5;

    private final List<Map<String, Object>> cells = new ArrayList<>();

    /** A notebook without cells. */
    public Notebook() {}

    /**
     * Adds a cell of prose.
     *
     * @param text in Markdown
     * @return this notebook
     */
    public Notebook markdown(String text) {
        cells.add(cell("markdown", text));
        return this;
    }

    /**
     * Adds a cell of code, not run yet.
     *
     * @param text Java, or a line for the kernel that begins with {@code %}
     * @return this notebook
     */
    public Notebook code(String text) {
        Map<String, Object> cell = cell("code", text);
        cell.put("execution_count", null);
        cell.put("outputs", List.of());
        cells.add(cell);
        return this;
    }

    /** The notebook as the text of its {@code .ipynb} file. */
    public String json() {
        Map<String, Object> notebook = new LinkedHashMap<>();
        notebook.put("cells", cells);
        notebook.put(
                "metadata",
                Map.of(
                        "kernelspec",
                        Map.of(
                                "display_name", "Java (rjk)",
                                "language", "java",
                                "name", "rapaio-jupyter-kernel"),
                        "language_info",
                        Map.of("name", "java", "file_extension", ".java", "mimetype", "text/x-java-source")));
        notebook.put("nbformat", FORMAT);
        notebook.put("nbformat_minor", MINOR_FORMAT);
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(notebook) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, Object> cell(String kind, String text) {
        Map<String, Object> cell = new LinkedHashMap<>();
        cell.put("cell_type", kind);
        cell.put("id", "cell-" + (cells.size() + 1));
        cell.put("metadata", Map.of());
        cell.put("source", lines(text.strip()));
        return cell;
    }

    /** A line each with its end, as notebooks have it. */
    private static List<String> lines(String text) {
        List<String> lines =
                new ArrayList<>(text.lines().map(line -> line + "\n").toList());
        int last = lines.size() - 1;
        if (last >= 0) {
            lines.set(last, lines.get(last).stripTrailing());
        }
        return lines;
    }
}
