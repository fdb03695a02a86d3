package inia.shell.manual;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Facts that neither the SDK nor its documentation has, kept as lines of text beside this class. */
final class Facts {
    private Facts() {}

    /** The lines of a file without those that explain it ({@code # }); none if there is no such file. */
    static List<String> lines(String file) {
        try (InputStream in = Facts.class.getResourceAsStream(file)) {
            return in == null
                    ? List.of()
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("# "))
                            .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
