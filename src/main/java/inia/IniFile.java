package inia;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An AWS config or credentials file as lines, so that properties can be set and everything else stays as it was. */
final class IniFile {
    private final List<String> lines;
    private final List<String> original;

    private IniFile(List<String> lines) {
        this.original = List.copyOf(lines);
        this.lines = new ArrayList<>(lines);
    }

    static IniFile read(Path file) {
        try {
            return new IniFile(Files.exists(file) ? Files.readAllLines(file) : List.of());
        } catch (IOException failed) {
            throw new UncheckedIOException("The profiles could not be read from " + file + ": " + failed, failed);
        }
    }

    /** Sets properties in a section, which is added at the end if it is missing. */
    void put(String section, Map<String, String> properties) {
        int start = lines.indexOf("[" + section + "]");
        if (start < 0) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            start = lines.size();
            lines.add("[" + section + "]");
        }
        Map<String, String> missing = new LinkedHashMap<>(properties);
        int end = start + 1;
        for (; end < lines.size() && !lines.get(end).startsWith("["); end++) {
            String key = key(lines.get(end));
            String value = missing.remove(key);
            if (value != null) {
                lines.set(end, key + " = " + value);
            }
        }
        while (lines.get(end - 1).isBlank()) {
            end--;
        }
        for (Map.Entry<String, String> property : missing.entrySet()) {
            lines.add(end++, property.getKey() + " = " + property.getValue());
        }
    }

    boolean isUnchanged() {
        return lines.equals(original);
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    private static String key(String line) {
        int equals = line.indexOf('=');
        return equals < 0 || line.startsWith("#")
                ? ""
                : line.substring(0, equals).strip();
    }
}
