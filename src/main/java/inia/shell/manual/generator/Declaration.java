package inia.shell.manual.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a documentation comment in Inia's own sources stands before.
 *
 * @param kind a type, a method, or something else
 * @param name a type's name; a method's with the types that it takes, such as {@code client(String,String)}; a field's
 */
record Declaration(Kind kind, String name) {
    /** What is declared. */
    enum Kind {
        TYPE,
        METHOD,
        OTHER
    }

    private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|record|enum|@interface)\\s+(\\w+)");
    private static final Pattern LAST_NAME = Pattern.compile("(\\w+)\\s*$");

    /** The declaration that source text begins with. */
    static Declaration of(String source) {
        String head = head(withoutAnnotations(source.strip()));
        int open = head.indexOf('(');
        Matcher type = TYPE.matcher(open < 0 ? head : head.substring(0, open));
        if (type.find()) {
            return new Declaration(Kind.TYPE, type.group(1));
        }
        Matcher name = LAST_NAME.matcher(open < 0 ? head.replaceFirst("=.*", "") : head.substring(0, open));
        if (!name.find()) {
            return new Declaration(Kind.OTHER, "");
        }
        return open < 0
                ? new Declaration(Kind.OTHER, name.group(1))
                : new Declaration(
                        Kind.METHOD,
                        name.group(1) + "(" + types(head.substring(open + 1, head.lastIndexOf(')'))) + ")");
    }

    /** Up to the body, or the semicolon. */
    private static String head(String source) {
        int depth = 0;
        for (int i = 0; i < source.length(); i++) {
            char letter = source.charAt(i);
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (depth == 0 && (letter == '{' || letter == ';' || letter == ')')) {
                return source.substring(0, letter == ')' ? i + 1 : i).replaceAll("\\s+", " ");
            }
        }
        return "";
    }

    private static String withoutAnnotations(String source) {
        String rest = source;
        while (rest.startsWith("@") && !rest.startsWith("@interface")) {
            int end = 1;
            while (end < rest.length()
                    && (Character.isJavaIdentifierPart(rest.charAt(end)) || rest.charAt(end) == '.')) {
                end++;
            }
            rest = rest.substring(end < rest.length() && rest.charAt(end) == '(' ? closing(rest, end) + 1 : end)
                    .stripLeading();
        }
        return rest;
    }

    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return text.length() - 1;
    }

    /** The parameters' types without packages and type arguments, as reflection's simple names. */
    private static String types(String parameters) {
        List<String> types = new ArrayList<>();
        for (String parameter : plain(parameters).split(",")) {
            String stripped = withoutAnnotations(parameter.strip()).replaceFirst("^final ", "");
            if (!stripped.isEmpty()) {
                int space = Math.max(0, stripped.lastIndexOf(' '));
                String type = stripped.substring(0, space).replace("...", "[]").strip();
                types.add(type.substring(type.lastIndexOf('.') + 1));
            }
        }
        return String.join(",", types);
    }

    /** Without type arguments, and without what annotations take. */
    private static String plain(String parameters) {
        StringBuilder plain = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < parameters.length(); i++) {
            char letter = parameters.charAt(i);
            depth += letter == '<' || letter == '(' ? 1 : 0;
            if (depth == 0) {
                plain.append(letter);
            }
            depth -= letter == '>' || letter == ')' ? 1 : 0;
        }
        return plain.toString();
    }
}
