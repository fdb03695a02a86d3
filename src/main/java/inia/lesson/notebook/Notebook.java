package inia.lesson.notebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
    private int runs;

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

    /**
     * Adds a cell of code with what it printed when it was run.
     *
     * @param text Java
     * @param outputs what it printed, as the format has it
     * @param tags what programs are to know of the cell, such as {@code raises-exception}
     */
    Notebook code(String text, List<Map<String, Object>> outputs, List<String> tags) {
        Map<String, Object> cell = cell("code", text);
        runs++;
        cell.put("execution_count", runs);
        cell.put(
                "outputs",
                outputs.stream()
                        .map(output -> {
                            Map<String, Object> counted = new LinkedHashMap<>(output);
                            counted.computeIfPresent("execution_count", (name, any) -> runs);
                            return counted;
                        })
                        .toList());
        cell.put("metadata", tags.isEmpty() ? Map.of() : Map.of("tags", tags));
        cells.add(cell);
        return this;
    }

    /** The notebook as the text of its {@code .ipynb} file. */
    public String json() {
        Map<String, Object> notebook = new LinkedHashMap<>();
        notebook.put("cells", cells);
        notebook.put(
                "metadata",
                new TreeMap<>(Map.of(
                        "kernelspec",
                        new TreeMap<>(Map.of(
                                "display_name", "Java (rjk)",
                                "language", "java",
                                "name", "rapaio-jupyter-kernel")),
                        "language_info",
                        new TreeMap<>(
                                Map.of("name", "java", "file_extension", ".java", "mimetype", "text/x-java-source")))));
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
    static List<String> lines(String text) {
        List<String> lines =
                new ArrayList<>(text.lines().map(line -> line + "\n").toList());
        int last = lines.size() - 1;
        if (last >= 0) {
            lines.set(last, lines.get(last).stripTrailing());
        }
        return lines;
    }
}
