package inia.shell.translate;

import inia.client.CallRecord;
import inia.client.ServiceCatalog;
import java.nio.file.Path;
import java.util.List;

/**
 * The calls of a session as a program of their own, in four forms.
 *
 * <p>Calls come in their order; what a later one needs of an earlier one's answer (an ARN, a queue's URL) is taken from there.
 * Calls that were refused are only remarked on. Secrets are never written: the program takes them from the environment.
 */
public final class Export {
    private final Steps steps;
    private final ServiceCatalog services;
    private final List<String> head;

    private Export(Steps steps, ServiceCatalog services, Path home) {
        this.steps = steps;
        this.head = Remarks.head(steps.list(), home);
        this.services = services;
    }

    /**
     * Prepares the calls.
     *
     * @param calls in the order in which they were made
     * @param services where the SDK's clients are found
     * @param home the folder with the sandbox's profiles, which the program's head names
     */
    public static Export of(List<CallRecord> calls, ServiceCatalog services, Path home) {
        return new Export(Steps.of(calls), services, home);
    }

    /**
     * A Java program on the plain SDK.
     *
     * @param name the class's name, such as {@code Lab}
     */
    public String java(String name) {
        return new JavaProgram(steps, services, head).text(name);
    }

    /**
     * A notebook of the same Java, a cell a call.
     *
     * @param title its title
     */
    public String notebook(String title) {
        return new JavaProgram(steps, services, head).notebook(title);
    }

    /** A POSIX shell script of AWS CLI calls. */
    public String shell() {
        return ShellScript.of(steps, head);
    }

    /** A Python script with boto3. */
    public String python() {
        return PythonScript.of(steps, head);
    }
}
