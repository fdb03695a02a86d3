package inia.shell;

import inia.Home;
import inia.HostedSandbox;
import inia.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code inia sandbox}: the sandbox as a program, for any AWS client. */
@Command(
        name = "sandbox",
        description = "Runs the local AWS until it is stopped (Ctrl-C), for the AWS CLI, boto3 and any other client.",
        mixinStandardHelpOptions = true)
final class SandboxCommand implements Callable<Integer> {
    /** Where state lives. */
    enum Storage {
        disk,
        memory
    }

    /** Who is let in. */
    enum Authorization {
        iam,
        open
    }

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "the port on 127.0.0.1; 0 takes any free one (default: ${DEFAULT-VALUE})")
    private int port = 4570;

    @Option(
            names = "--store",
            paramLabel = "disk|memory",
            description =
                    "disk keeps the state in the home folder, memory forgets it at the end (default: ${DEFAULT-VALUE})")
    private Storage store = Storage.disk;

    @Option(
            names = "--auth",
            paramLabel = "iam|open",
            description =
                    "iam verifies signatures and permissions, open takes any credentials and allows all but what a bucket policy denies (default: ${DEFAULT-VALUE})")
    private Authorization auth = Authorization.iam;

    @Option(
            names = "--home",
            paramLabel = "FOLDER",
            description = "the folder of the state and of the profile files (default: .inia)")
    private Path home;

    @Option(
            names = "--account",
            paramLabel = "ID",
            description = "another account, by its twelve digits, with a profile root-ID of its root; may be repeated")
    private List<String> accounts = List.of();

    @Option(
            names = "--fixed",
            description = "ids, keys and dates come out the same each time, for slides; the clock stands still")
    private boolean fixed;

    @Override
    public Integer call() throws IOException, InterruptedException {
        boolean durable = store == Storage.disk;
        Path folder = home != null ? home : durable ? Home.locate() : Files.createTempDirectory("inia-sandbox");
        SandboxOptions options = new SandboxOptions(folder, durable, port, auth == Authorization.open, accounts, fixed);
        HostedSandbox sandbox = HostedSandbox.open(options);
        Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "inia sandbox end"));
        System.out.println("Sandbox at " + sandbox.endpoint() + " (Ctrl-C ends it). For the AWS CLI and boto3:");
        System.out.println("  export AWS_CONFIG_FILE=" + sandbox.configFile().toAbsolutePath());
        System.out.println("  export AWS_SHARED_CREDENTIALS_FILE="
                + sandbox.credentialsFile().toAbsolutePath());
        System.out.flush();
        Thread.currentThread().join();
        return 0;
    }
}
