package inia.shell.manual.generator;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** The documentation comments of a source file that the SDK's code generator wrote, which lays them all out alike. */
final class SdkClass {
    private SdkClass() {}

    /**
     * Reads a file up to where nothing of interest comes any more.
     *
     * @param end how the line begins where reading stops
     * @param found told each comment's declaration, in one line and without annotations, and the comment
     */
    static void read(BufferedReader in, String end, BiConsumer<String, DocComment> found) throws IOException {
        List<String> comment = null;
        boolean inside = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (inside) {
                if (line.endsWith("*/")) {
                    inside = false;
                } else {
                    comment.add(DocComment.unmarked(line));
                }
            } else if (line.endsWith("/**")) {
                comment = new ArrayList<>();
                inside = true;
            } else if (comment != null && !line.stripLeading().startsWith("@")) {
                StringBuilder declaration = new StringBuilder(line);
                while (declaration.indexOf("{") < 0 && declaration.indexOf(";") < 0) {
                    declaration.append(' ').append(in.readLine().strip());
                }
                found.accept(declaration.toString(), DocComment.of(comment));
                comment = null;
            }
            if (!inside && line.startsWith(end)) {
                return;
            }
        }
    }
}
