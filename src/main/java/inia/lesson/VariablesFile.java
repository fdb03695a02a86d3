package inia.lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The variables that a step uses, in a file that JShell can open: whoever has left the shell since has them in one line. */
final class VariablesFile {
    private final Path file;

    VariablesFile(Path file) {
        this.file = file;
    }

    /**
     * Writes the lines that make the variables.
     *
     * @return what to tell the learner; empty if there are none
     */
    String offer(List<String> lines) {
        if (lines.isEmpty()) {
            return "";
        }
        String shown = String.join("\n", lines).indent(4);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, lines);
        } catch (IOException unwritable) {
            return "\nThe variables of the earlier steps, if you have left the shell since:\n\n" + shown;
        }
        return "\nThe variables of the earlier steps, if you have left the shell since: /open " + file
                + "   It has these lines:\n\n" + shown;
    }
}
