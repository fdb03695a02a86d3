package inia.shell;

import inia.client.CallRecord;
import inia.client.Names;
import inia.client.NotSentException;
import inia.client.ServiceCatalog;
import inia.shell.translate.Export;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.lang.model.SourceVersion;

/** Writes the session's calls to a file, in the language that the file's ending names. */
final class Exporter {
    private static final String KINDS =
            "a Java program (Lab.java), a notebook (Lab.ipynb), AWS CLI calls (lab.sh), or Python (lab.py)";

    private final List<CallRecord> calls;
    private final ServiceCatalog services;
    private final Path home;

    Exporter(List<CallRecord> calls, ServiceCatalog services, Path home) {
        this.home = home;
        this.calls = calls;
        this.services = services;
    }

    /**
     * Writes the file.
     *
     * @param given its name or path
     * @param replace whether one that is there may be written over
     * @return what has been written, and how to run it
     * @throws NotSentException if the name names no language, or the file is there or can't be written
     */
    String write(String given, boolean replace) {
        Path file = Path.of(given);
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        String text = text(name, stem, dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT));
        if (Files.exists(file) && !replace) {
            throw new NotSentException(given + " is there already, and was left as it is. To write over it: export(\""
                    + given + "\", true)");
        }
        try {
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new NotSentException(
                    given + " can't be written (" + unwritable.getClass().getSimpleName()
                            + "). Is its folder there, seen from " + Path.of("").toAbsolutePath() + "?");
        }
        return "Wrote " + given + ", calls: " + calls.size() + ". " + run(given, name);
    }

    private String text(String name, String stem, String ending) {
        if (calls.isEmpty()) {
            throw new NotSentException(
                    "No call has been made yet, so there is nothing to export. Make one, such as aws.client(\"iam\").call(\"list_users\").");
        }
        Export export = Export.of(calls, services, home);
        switch (ending) {
            case "java":
                if (!SourceVersion.isIdentifier(stem) || SourceVersion.isKeyword(stem)) {
                    throw new NotSentException("A Java file is named as its class, and '" + stem
                            + "' can't be a class's name. Try export(\"" + className(stem) + ".java\")");
                }
                return export.java(stem);
            case "ipynb":
                return export.notebook(stem);
            case "sh":
                return export.shell();
            case "py":
                return export.python();
            default:
                throw new NotSentException("export writes " + KINDS + ", as the file's ending says; '" + name
                        + "' ends in none of these. Try export(\"" + className(stem) + ".java\")");
        }
    }

    private static String className(String stem) {
        String name = Names.pascal(stem.replaceAll("[^A-Za-z0-9_]", "-"));
        return SourceVersion.isIdentifier(name) && !SourceVersion.isKeyword(name) ? name : "Lab";
    }

    /** A path as one word, for every shell. */
    private static String word(String path) {
        return path.indexOf(' ') < 0 ? path : '"' + path + '"';
    }

    private static String run(String given, String name) {
        if (name.endsWith(".java")) {
            return "Here it runs with: java -cp " + word(System.getProperty("java.class.path")) + " " + word(given);
        }
        if (name.endsWith(".ipynb")) {
            return "It opens in Jupyter with the Java kernel rapaio-jupyter-kernel.";
        }
        return "Its head says how to point it at the sandbox.";
    }
}
