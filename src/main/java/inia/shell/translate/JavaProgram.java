package inia.shell.translate;

import inia.client.CallRecord;
import inia.client.ServiceCatalog;
import inia.lesson.notebook.Notebook;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.VersionInfo;

/** Steps as Java: a class with a main method, or the cells of a notebook. */
final class JavaProgram {
    private static final String GROUP = "software.amazon.awssdk";

    private final Steps steps;
    private final JavaImports imports = new JavaImports();
    private final ClientNames clients = new ClientNames();
    private final List<String> statements = new ArrayList<>();
    private final List<String> clientLines = new ArrayList<>();
    private final ServiceCatalog services;
    private final List<String> head;

    JavaProgram(Steps steps, ServiceCatalog services, List<String> head) {
        this.head = head;
        this.steps = steps;
        this.services = services;
        for (Step step : steps.list()) {
            statements.add(step.failed() ? "// " + Remarks.refused(step.call()) : statement(step));
        }
        clients.all().forEach((name, call) -> clientLines.add(new JavaCode(call, services, imports).client(name)));
    }

    String text(String name) {
        return "/*\n"
                + commented(head)
                + " *\n * In the pom.xml, all in version " + VersionInfo.SDK_VERSION + ":\n"
                + artifacts().stream()
                        .map(artifact -> " *   <dependency><groupId>" + GROUP + "</groupId><artifactId>" + artifact
                                + "</artifactId><version>" + VersionInfo.SDK_VERSION + "</version></dependency>\n")
                        .collect(Collectors.joining())
                + " */\n\n"
                + imports.lines() + "\n/** The session as a program. */\npublic final class " + name + " {\n"
                + "    public static void main(String[] args) {\n"
                + indented(clientLines) + "\n"
                + indented(statements)
                + "    }\n}\n";
    }

    String notebook(String title) {
        Notebook notebook = new Notebook()
                .markdown("# " + title + "\n\n" + String.join("\n", head))
                .code(artifacts().stream()
                                .map(artifact -> "%dependency /add " + GROUP + ":" + artifact + ":"
                                        + VersionInfo.SDK_VERSION + "\n")
                                .collect(Collectors.joining())
                        + "%dependency /resolve")
                .code(imports.lines() + "\n" + String.join("\n", clientLines));
        statements.forEach(notebook::code);
        return notebook.json();
    }

    private String statement(Step step) {
        CallRecord call = step.call();
        JavaCode code = new JavaCode(call, services, imports);
        String client = clients.of(call);
        String text = step.waiter() != null
                ? code.waiting(client, step.waiter())
                : code.statement(step.used() ? "var " + step.variable() + " = " : "", client, call.operation());
        return steps.marks().inLiterals(text, this::expression);
    }

    private String expression(Reference reference) {
        Step step = steps.list().get(reference.step());
        SdkPojo answer = (SdkPojo) step.call().result().orElseThrow().sdk();
        return step.variable() + JavaPath.of(answer, reference.path());
    }

    /** The SDK's modules: a client's package is named as its module. */
    private TreeSet<String> artifacts() {
        return clients.all().values().stream()
                .map(call -> services.module(call.service()).clientType().getPackageName())
                .map(name -> name.substring((GROUP + ".services.").length()).replaceAll("\\..*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String commented(List<String> lines) {
        return lines.stream().map(line -> " * " + line + "\n").collect(Collectors.joining());
    }

    private static String indented(List<String> blocks) {
        UnaryOperator<String> indent =
                block -> block.lines().map(line -> "        " + line + "\n").collect(Collectors.joining());
        return blocks.stream().map(indent).collect(Collectors.joining());
    }
}
