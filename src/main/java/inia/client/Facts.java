package inia.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Facts about AWS's APIs that the SDK has not, kept as lines of text beside this class. */
final class Facts {
    private Facts() {}

    /** The lines of a file; none if there is no such file. */
    static List<String> lines(String file) {
        try (InputStream stream = Facts.class.getResourceAsStream(file)) {
            return stream == null ? List.of() : split(new String(stream.readAllBytes(), StandardCharsets.UTF_8), '\n');
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The lines under {@code [name]} in a file, up to the next such line; none if it has no such line. */
    static List<String> section(String file, String name) {
        try (InputStream stream = Facts.class.getResourceAsStream(file)) {
            String text = "\n" + new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
            String heading = "\n[" + name + "]\n";
            int start = text.indexOf(heading);
            if (start < 0) {
                return List.of();
            }
            int end = text.indexOf("\n[", start + heading.length() - 1);
            return split(text.substring(start + heading.length(), end < 0 ? text.length() : end), '\n');
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static List<String> words(String line) {
        return split(line, ' ');
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
            if (end > start) {
                parts.add(text.substring(start, end));
            }
            start = end + 1;
        }
        if (start < text.length()) {
            parts.add(text.substring(start));
        }
        return parts;
    }
}
