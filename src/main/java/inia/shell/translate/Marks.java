package inia.shell.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stand-ins in parameters for values of earlier answers: text that no real value has, which the code's writer replaces. */
final class Marks {
    private static final String START = "\ue000";
    private static final String END = "\ue001";
    private static final Pattern MARK = Pattern.compile(START + "(\\d+)" + END);

    /** A string literal's quote before or after a mark is one that is not escaped itself. */
    private static final Pattern IN_LITERAL = Pattern.compile("((?<!\\\\)\")?" + START + "(\\d+)" + END + "(\")?");

    private static final Pattern IN_WORD = Pattern.compile("(')?" + START + "(\\d+)" + END + "(')?");

    private final List<Reference> references = new ArrayList<>();

    /** The mark that stands for a reference. */
    String of(Reference reference) {
        int number = references.indexOf(reference);
        if (number < 0) {
            number = references.size();
            references.add(reference);
        }
        return START + number + END;
    }

    /** The references of which a text has marks. */
    List<Reference> in(String text) {
        return MARK.matcher(text)
                .results()
                .map(found -> references.get(Integer.parseInt(found.group(1))))
                .distinct()
                .toList();
    }

    /** Puts expressions where marks are in the string literals of Java or Python. */
    String inLiterals(String code, Function<Reference, String> expression) {
        return replace(IN_LITERAL, code, expression, "\" + ", " + \"");
    }

    /** Puts the shell's variables where marks are in words of a shell, which have quoted them. */
    String inWords(String code, Function<Reference, String> variable) {
        return replace(IN_WORD, code, reference -> "\"$" + variable.apply(reference) + "\"", "'", "'");
    }

    private String replace(
            Pattern pattern, String code, Function<Reference, String> expression, String before, String after) {
        Matcher matcher = pattern.matcher(code);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            String put = expression.apply(references.get(Integer.parseInt(matcher.group(2))));
            String text = (matcher.group(1) == null ? before : "") + put + (matcher.group(3) == null ? after : "");
            matcher.appendReplacement(out, Matcher.quoteReplacement(text));
        }
        return matcher.appendTail(out).toString();
    }
}
