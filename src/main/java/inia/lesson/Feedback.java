package inia.lesson;

import java.util.List;
import java.util.Locale;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.EvalException;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;

/** What the JDK's {@code jshell} says of a snippet, in its usual mode. */
final class Feedback {
    private static final int WHOLE = 1000;
    private static final int OF_A_DECLARATION = 80;

    private final JShell shell;

    Feedback(JShell shell) {
        this.shell = shell;
    }

    String of(SnippetEvent event) {
        Snippet snippet = event.snippet();
        if (event.status() == Snippet.Status.REJECTED) {
            return rejected(snippet);
        }
        if (event.exception() != null) {
            return exception(event.exception());
        }
        if (event.causeSnippet() != null) {
            return "";
        }
        if (snippet instanceof VarSnippet variable) {
            boolean temporary = variable.subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
            return variable.name() + " ==> " + cut(event.value(), temporary ? WHOLE : OF_A_DECLARATION) + "\n";
        } else if (snippet instanceof ExpressionSnippet expression) {
            return expression.name() + " ==> " + cut(event.value(), WHOLE) + "\n";
        } else if (snippet instanceof MethodSnippet method) {
            return "|  created method " + method.name() + "(" + method.parameterTypes() + ")" + lacking(snippet) + "\n";
        } else if (snippet instanceof TypeDeclSnippet type) {
            String kind = type.subKind().name().replace("_SUBKIND", "").toLowerCase(Locale.ROOT);
            return "|  created " + kind + " " + type.name() + "\n";
        }
        return "";
    }

    private String lacking(Snippet snippet) {
        List<String> lacking = snippet instanceof DeclarationSnippet declared
                ? shell.unresolvedDependencies(declared).toList()
                : List.of();
        return lacking.isEmpty()
                ? ""
                : ", however, it cannot be invoked until " + String.join(", and ", lacking) + " is declared";
    }

    private static String cut(String value, int length) {
        String text = String.valueOf(value);
        if (text.length() <= length) {
            return text;
        }
        int end = length / 3;
        return text.substring(0, length - end - " ... ".length()) + " ... " + text.substring(text.length() - end);
    }

    private static String exception(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        String name = thrown instanceof EvalException evaluated
                ? evaluated.getExceptionClassName()
                : thrown.getClass().getName();
        String message = thrown.getMessage() == null ? "" : ": " + thrown.getMessage();
        ("Exception " + name + message).lines().forEach(line -> line(text, line));
        String last = "";
        for (StackTraceElement frame : thrown.getStackTrace()) {
            String file = frame.getFileName();
            boolean ofSnippet = file != null && file.startsWith("#");
            String place = file == null ? "Unknown Source" : file + ":" + frame.getLineNumber();
            String method = ofSnippet ? frame.getMethodName() : frame.getClassName() + "." + frame.getMethodName();
            String called = method.isEmpty() || method.startsWith("do_it") ? "" : method + " ";
            String line = "      at " + called + "(" + place + ")";
            if (!line.equals(last)) {
                line(text, line);
            }
            last = line;
        }
        return text.toString();
    }

    private String rejected(Snippet snippet) {
        StringBuilder text = new StringBuilder();
        List<Diag> faults = shell.diagnostics(snippet).filter(Diag::isError).toList();
        for (Diag fault : faults) {
            line(text, "Error:");
            fault.getMessage(Locale.ROOT).lines().forEach(line -> line(text, line));
            source(snippet.source(), (int) fault.getStartPosition(), (int) fault.getEndPosition())
                    .forEach(line -> line(text, line));
        }
        return text.toString();
    }

    /** The line with the fault, and under it the mark that shows where. */
    private static List<String> source(String source, int from, int to) {
        int start = source.lastIndexOf('\n', Math.max(0, from - 1)) + 1;
        int end = source.indexOf('\n', from);
        String line = source.substring(start, end < 0 ? source.length() : end).stripTrailing();
        int length = Math.max(1, Math.min(to, start + line.length()) - from);
        String mark = length == 1 ? "^" : "^" + "-".repeat(length - 2) + "^";
        return List.of(line, " ".repeat(Math.max(0, from - start)) + mark);
    }

    private static void line(StringBuilder text, String line) {
        text.append("|  ").append(line).append('\n');
    }
}
