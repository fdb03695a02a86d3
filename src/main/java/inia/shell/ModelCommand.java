package inia.shell;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import inia.resource.Resources;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code inia model}: what resources there are, for any program to read. */
@Command(
        name = "model",
        description = "Prints the resource model of a service as JSON: its types, and what each has.",
        mixinStandardHelpOptions = true)
final class ModelCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SERVICE", description = "a service that has resources, such as iam")
    private String service;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws JsonProcessingException {
        String json = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(Resources.model(service));
        command.commandLine().getOut().println(json);
        return 0;
    }
}
