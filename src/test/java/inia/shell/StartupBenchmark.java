package inia.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures what a user waits for: the start to the prompt, and to the first answer, beside the same JDK's bare {@code jshell}.
 *
 * <p>Beside both ways to open Inia's shell: what else one would use. The plain SDK in {@code jshell}, and {@code ipython} with
 * boto3 where that is installed, ask a sandbox that runs apart, with any keys.
 *
 * <p>Each run is a new process in a new pseudo-terminal (by {@code script}) with a new home. Run on request, on a quiet machine:
 *
 * <pre>java -cp target/test-classes inia.shell.StartupBenchmark [runs]</pre>
 */
public final class StartupBenchmark {
    private static final String JSHELL = "jshell> ";
    private static final String LIST = "aws.client(\"iam\").call(\"list_users\")";
    private static final String SDK =
            "software.amazon.awssdk.services.iam.IamClient.builder().region(software.amazon.awssdk.regions.Region.AWS_GLOBAL).build().listUsers().users().size() + 41";
    private static final String PYTHON = "import boto3; len(boto3.client('iam').list_users()['Users']) + 41";

    /**
     * A way to work.
     *
     * @param name what it is called in the table
     * @param command what starts it
     * @param prompt what it shows when it is ready
     * @param typed what is typed then
     * @param answer what it prints for that
     */
    private record Way(String name, String command, String prompt, String typed, String answer) {}

    private StartupBenchmark() {}

    /** Seconds from the start to the prompt and to the answer. */
    private record Times(double prompt, double answer) {}

    /** Prints the medians, and their ratio to bare JShell's. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int runs = arguments.length == 0 ? 7 : Integer.parseInt(arguments[0]);
        String bin = Path.of(System.getProperty("java.home"), "bin").toString();
        String jshell = Path.of(bin, "jshell").toString();
        String java = Path.of(bin, "java").toString();
        run(List.of(java, "-jar", "target/inia.jar", "archive"));
        List<Way> ways = new ArrayList<>(List.of(
                new Way("bare jshell", jshell, JSHELL, "1+1", "==> 2"),
                new Way("inia", jshell + " --startup startup.jsh", JSHELL, LIST, "UserName\": \"admin"),
                new Way("launcher", java + " -jar target/inia.jar", "aws> ", LIST, "UserName\": \"admin"),
                new Way("jshell, SDK", jshell + " --class-path target/inia.jar", JSHELL, SDK, "==> 4")));
        if (run(List.of("ipython", "-c", "import boto3"))) {
            ways.add(new Way("ipython", "ipython --simple-prompt --no-banner", "In [1]: ", PYTHON, "Out[1]: 4"));
        }
        Process sandbox = new ProcessBuilder(
                        java,
                        "-jar",
                        "target/inia.jar",
                        "sandbox",
                        "--port",
                        "0",
                        "--store",
                        "memory",
                        "--auth",
                        "open")
                .start();
        try (BufferedReader says = sandbox.inputReader()) {
            String endpoint = says.readLine().replaceAll("Sandbox at (\\S+) .*", "$1");
            measure(ways, runs, endpoint);
        } finally {
            sandbox.destroy();
        }
    }

    private static void measure(List<Way> ways, int runs, String endpoint) throws IOException, InterruptedException {
        Map<Way, List<Times>> times = new LinkedHashMap<>();
        for (int run = 0; run < runs; run++) {
            for (Way way : ways) {
                times.computeIfAbsent(way, first -> new ArrayList<>()).add(time(way, endpoint));
            }
        }
        System.out.printf("Java %s, medians of %d, seconds%n", System.getProperty("java.version"), runs);
        times.forEach((way, each) -> print(way.name(), each, times.get(ways.get(0))));
    }

    /** Whether a program is there and does what it is told. */
    private static boolean run(List<String> command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private static void print(String name, List<Times> times, List<Times> base) {
        double prompt = median(times.stream().mapToDouble(Times::prompt).toArray());
        double answer = median(times.stream().mapToDouble(Times::answer).toArray());
        System.out.printf(
                "%-12s prompt %.2f (%.2f x)   first answer %.2f (%.2f x)%n",
                name,
                prompt,
                prompt / median(base.stream().mapToDouble(Times::prompt).toArray()),
                answer,
                answer / median(base.stream().mapToDouble(Times::answer).toArray()));
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static Times time(Way way, String endpoint) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("inia-benchmark");
        ProcessBuilder builder =
                new ProcessBuilder("script", "-qfec", way.command(), "/dev/null").redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "INIA_HOME", home.toString(),
                        "TERM", "dumb",
                        "AWS_ENDPOINT_URL", endpoint,
                        "AWS_REGION", "us-east-1",
                        "AWS_DEFAULT_REGION", "us-east-1",
                        "AWS_ACCESS_KEY_ID", "any",
                        "AWS_SECRET_ACCESS_KEY", "thing"));
        long start = System.nanoTime();
        Process terminal = builder.start();
        try (InputStream screen = terminal.getInputStream();
                OutputStream keyboard = terminal.getOutputStream()) {
            StringBuilder seen = new StringBuilder();
            await(screen, seen, text -> text.contains(way.prompt()));
            double prompt = since(start);
            keyboard.write((way.typed() + "\n").getBytes(StandardCharsets.UTF_8));
            keyboard.flush();
            int from = seen.length();
            await(
                    screen,
                    seen,
                    text -> text.indexOf(way.answer(), from + way.typed().length()) >= 0);
            return new Times(prompt, since(start));
        } finally {
            terminal.descendants().forEach(ProcessHandle::destroyForcibly);
            terminal.destroyForcibly().waitFor();
        }
    }

    private static void await(InputStream screen, StringBuilder seen, java.util.function.Predicate<String> done)
            throws IOException {
        byte[] buffer = new byte[4096];
        while (!done.test(seen.toString())) {
            int count = screen.read(buffer);
            if (count < 0) {
                throw new IOException("The shell ended after:\n" + seen);
            }
            seen.append(new String(buffer, 0, count, StandardCharsets.UTF_8));
        }
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
