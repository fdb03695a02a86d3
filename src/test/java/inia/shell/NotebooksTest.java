package inia.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NotebooksTest {
    private static final Path FOLDER = Path.of("notebooks");

    @Test
    void areInStepWithTheLessons() throws IOException {
        Map<String, String> made = NotebooksCommand.all();

        assertThat(made).isNotEmpty();
        assertThat(files()).as("java -jar target/inia.jar notebooks make").containsExactlyElementsOf(made.keySet());
        for (Map.Entry<String, String> notebook : made.entrySet()) {
            assertThat(Files.readString(FOLDER.resolve(notebook.getKey())))
                    .as(notebook.getKey() + " is not what its lesson says: java -jar target/inia.jar notebooks make")
                    .isEqualTo(notebook.getValue());
        }
    }

    @Test
    void haveTheCellsThatJupyterNeedsAndWhatTheyPrint() throws IOException {
        JsonNode notebook = new ObjectMapper().readTree(NotebooksCommand.all().get("01-sessions.ipynb"));

        assertThat(notebook.at("/metadata/kernelspec/name").asText()).isEqualTo("rapaio-jupyter-kernel");
        assertThat(notebook.at("/nbformat").asInt()).isEqualTo(4);
        List<JsonNode> code = cells(notebook, "code");
        assertThat(code.get(0).at("/source/0").asText()).isEqualTo("%jar ../target/inia.jar");
        assertThat(code.get(1).get("source").toString()).contains("import static inia.shell.Shell.*;");
        assertThat(code).anySatisfy(cell -> {
            assertThat(cell.at("/source/0").asText()).isEqualTo("session.region()");
            assertThat(cell.at("/outputs/0/data/text~1plain/0").asText()).isEqualTo("\"us-east-1\"");
        });
        assertThat(code).anySatisfy(cell -> {
            assertThat(cell.at("/source/0").asText()).isEqualTo("aws.session(\"rot\")");
            assertThat(cell.at("/metadata/tags/0").asText()).isEqualTo("raises-exception");
            assertThat(cell.at("/outputs/0/ename").asText()).isEqualTo("inia.client.UnknownNameException");
        });
        assertThat(cells(notebook, "markdown"))
                .anySatisfy(
                        cell -> assertThat(cell.get("source").toString()).contains("<details><summary>Hint</summary>"));
    }

    private static List<JsonNode> cells(JsonNode notebook, String kind) {
        return Stream.iterate(0, index -> index + 1)
                .limit(notebook.get("cells").size())
                .map(index -> notebook.get("cells").get(index))
                .filter(cell -> cell.get("cell_type").asText().equals(kind))
                .toList();
    }

    private static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
