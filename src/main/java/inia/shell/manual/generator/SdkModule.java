package inia.shell.manual.generator;

import inia.shell.manual.Entry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What the sources of one SDK module say of its service: operations, structures, errors. */
final class SdkModule {
    private static final Pattern CLIENT =
            Pattern.compile(".*/services/\\w+/(?:\\w+/)?(?!Default)(\\w+)(?<!Async)Client\\.java");
    private static final Pattern INTERFACE = Pattern.compile("public interface (\\w+) .*");
    private static final Pattern MODEL = Pattern.compile(".*/services/\\w+/model/(\\w+)\\.java");
    private static final Pattern GETTER = Pattern.compile(" {4}public final .* (\\w+)\\(\\) \\{");
    private static final Pattern OPERATION = Pattern.compile(" {4}default .*?(\\w+)\\( ?(\\w+Request) \\w+.*");
    private static final Pattern STREAMED = Pattern.compile("(?s).*content is as follows '(.*)'\\.?\\s*");

    /** What the SDK has beside the members. */
    private static final Pattern BESIDE = Pattern.compile("has[A-Z]\\w*|\\w+AsStrings?|toString|type");

    /** What the SDK adds to AWS's own words, about itself. */
    private static final List<String> ADDED = List.of(
            "Attempts to modify the collection returned by this method",
            "This method will never return null.",
            "If the service returns an enum value that is not available",
            "Returns the value of the ",
            "This is a convenience method that creates");

    private SdkModule() {}

    static List<Entry> read(Path sources) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (ZipFile jar = new ZipFile(sources.toFile())) {
            for (Enumeration<? extends ZipEntry> files = jar.entries(); files.hasMoreElements(); ) {
                ZipEntry file = files.nextElement();
                Matcher model = MODEL.matcher(file.getName());
                if (model.matches()) {
                    try (BufferedReader in = open(jar, file)) {
                        structure(model.group(1), in, entries);
                    }
                } else if (CLIENT.matcher(file.getName()).matches()) {
                    try (BufferedReader in = open(jar, file)) {
                        operations(in, entries);
                    }
                }
            }
        }
        return entries;
    }

    private static BufferedReader open(ZipFile jar, ZipEntry file) throws IOException {
        return new BufferedReader(new InputStreamReader(jar.getInputStream(file), StandardCharsets.UTF_8));
    }

    private static void structure(String name, BufferedReader in, List<Entry> entries) throws IOException {
        Map<String, String> members = new LinkedHashMap<>();
        String[] text = {""};
        SdkClass.read(in, "    public interface Builder", (declaration, comment) -> {
            Matcher getter = GETTER.matcher(declaration);
            if (declaration.startsWith("public ")) {
                text[0] = text(comment.description());
            } else if (getter.matches() && !members.containsKey(getter.group(1))) {
                String said = text(comment.description());
                if (!said.isEmpty() && !isBeside(getter.group(1), comment)) {
                    members.put(getter.group(1), said);
                }
            }
        });
        if (!members.isEmpty() || !text[0].isEmpty()) {
            entries.add(new Entry(name, text[0], members));
        }
    }

    /** A member may be called {@code type} as well; what the SDK adds says so of itself. */
    private static boolean isBeside(String getter, DocComment comment) {
        return BESIDE.matcher(getter).matches()
                && (!getter.equals("type") || comment.description().contains("Retrieve an enum value representing"))
                && (!getter.startsWith("has") || comment.description().startsWith("For responses, this returns true"));
    }

    /** Each operation, and the client, whose members are the operations by their names in the index. */
    private static void operations(BufferedReader in, List<Entry> entries) throws IOException {
        Map<String, Entry> found = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        List<Entry> clients = new ArrayList<>();
        SdkClass.read(in, "}", (declaration, comment) -> {
            Matcher operation = OPERATION.matcher(declaration);
            Matcher client = INTERFACE.matcher(declaration);
            if (client.matches()) {
                clients.add(new Entry(client.group(1), about(comment), names));
            } else if (operation.matches() && !operation.group(1).endsWith("Paginator")) {
                String request = operation.group(2);
                String name = request.substring(0, request.length() - "Request".length()) + "()";
                found.computeIfAbsent(name, key -> new Entry(key, text(comment.description()), parts(comment)));
                names.put(name, "");
            }
        });
        entries.addAll(clients);
        entries.addAll(found.values());
    }

    /** The SDK begins with a word about how its client is made. */
    private static String about(DocComment comment) {
        return text(comment.description()).replaceFirst("^Service client for accessing [^\n]*\n?", "");
    }

    /** Errors by their classes' names; what streams in as {@code in}, what streams out as {@code out}. */
    private static Map<String, String> parts(DocComment comment) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (Map.Entry<String, String> tag : comment.tags()) {
            String[] words = tag.getValue().split("\\s+", 2);
            if (tag.getKey().equals("throws")) {
                String text = text(words.length > 1 ? words[1] : "");
                if (!words[0].startsWith("Sdk") && !text.startsWith("Base class for all service exceptions")) {
                    parts.put(words[0], text);
                }
            } else if (tag.getKey().equals("param")) {
                Matcher streamed = STREAMED.matcher(tag.getValue());
                if (streamed.matches()) {
                    parts.putIfAbsent(words[0].equals("requestBody") ? "in" : "out", text(streamed.group(1)));
                }
            }
        }
        return parts;
    }

    /** AWS's own words as plain text. */
    private static String text(String html) {
        StringBuilder own = new StringBuilder();
        for (String line : HtmlText.of(html).split("\n")) {
            if (ADDED.stream().noneMatch(line::startsWith)) {
                own.append(own.isEmpty() ? "" : "\n").append(line);
            }
        }
        return own.toString();
    }
}
