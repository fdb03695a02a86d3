package inia.shell.manual.generator;

import inia.shell.manual.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What Inia's own sources say of its types: those that a learner meets, not the sandbox's. */
final class OwnSources {
    private static final Pattern COMMENT = Pattern.compile("(?ms)^ *+/\\*\\*(.*?)\\*/");

    private OwnSources() {}

    /**
     * The entries of all types.
     *
     * @param root the folder of the sources
     */
    static List<Entry> read(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .filter(file -> !name(root, file).startsWith("inia.sandbox."))
                    .sorted()
                    .toList();
            Map<String, Entry> entries = new LinkedHashMap<>();
            for (Path file : sources) {
                type(name(root, file), Files.readString(file).replace("\r\n", "\n"), entries);
            }
            return List.copyOf(entries.values());
        }
    }

    private static String name(Path root, Path file) {
        return root.relativize(file).toString().replaceFirst("\\.java$", "").replaceAll("[/\\\\]", ".");
    }

    private static void type(String name, String source, Map<String, Entry> entries) {
        String text = "";
        Map<String, String> members = new LinkedHashMap<>();
        for (Matcher comment = COMMENT.matcher(source); comment.find(); ) {
            Declaration declaration = Declaration.of(source.substring(comment.end()));
            String said = text(comment.group(1));
            if (declaration.kind() == Declaration.Kind.METHOD) {
                members.putIfAbsent(declaration.name(), said);
            } else if (declaration.kind() == Declaration.Kind.TYPE && name.endsWith("." + declaration.name())) {
                text = said;
            }
        }
        if (!text.isEmpty()) {
            entries.put(name, new Entry(name, text, members));
        }
    }

    /** The comment's text, and a line a tag after it: {@code @param name what it is}. */
    private static String text(String comment) {
        DocComment parts =
                DocComment.of(comment.lines().map(DocComment::unmarked).toList());
        StringBuilder text = new StringBuilder(HtmlText.of(parts.description()));
        for (Map.Entry<String, String> tag : parts.tags()) {
            // What a type variable stands for helps nobody who types.
            if (!tag.getValue().startsWith("<")) {
                text.append("\n@")
                        .append(tag.getKey())
                        .append(' ')
                        .append(HtmlText.of(tag.getValue()).replace('\n', ' '));
            }
        }
        return text.toString();
    }
}
