package inia.shell.translate;

import inia.client.CallRecord;
import inia.client.ServiceCatalog;
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

    private Export(Steps steps, ServiceCatalog services) {
        this.steps = steps;
        this.services = services;
    }

    /**
     * Prepares the calls.
     *
     * @param calls in the order in which they were made
     * @param services where the SDK's clients are found
     */
    public static Export of(List<CallRecord> calls, ServiceCatalog services) {
        return new Export(Steps.of(calls), services);
    }

    /**
     * A Java program on the plain SDK.
     *
     * @param name the class's name, such as {@code Lab}
     */
    public String java(String name) {
        return new JavaProgram(steps, services).text(name);
    }

    /**
     * A notebook of the same Java, a cell a call.
     *
     * @param title its title
     */
    public String notebook(String title) {
        return new JavaProgram(steps, services).notebook(title);
    }

    /** A POSIX shell script of AWS CLI calls. */
    public String shell() {
        return ShellScript.of(steps);
    }

    /** A Python script with boto3. */
    public String python() {
        return PythonScript.of(steps);
    }
}
