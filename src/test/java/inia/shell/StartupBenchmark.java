package inia.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Measures what a user waits for: the start to the prompt, and to the first answer, beside the same JDK's bare {@code jshell}.
 *
 * <p>Each run is a new process in a new pseudo-terminal (by {@code script}) with a new home. Run on request, on a quiet machine:
 *
 * <pre>java -cp target/test-classes inia.shell.StartupBenchmark [runs]</pre>
 */
public final class StartupBenchmark {
    private static final String PROMPT = "jshell> ";

    private StartupBenchmark() {}

    /** Seconds from the start to the prompt and to the answer. */
    private record Times(double prompt, double answer) {}

    /** Prints the medians, and their ratio to bare JShell's. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int runs = arguments.length == 0 ? 7 : Integer.parseInt(arguments[0]);
        String jshell =
                Path.of(System.getProperty("java.home"), "bin", "jshell").toString();
        List<Times> bare = new ArrayList<>();
        List<Times> inia = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            bare.add(time(jshell, "1+1", "==> 2"));
            inia.add(time(
                    jshell + " --startup startup.jsh",
                    "aws.client(\"iam\").call(\"list_users\")",
                    "UserName\": \"admin"));
        }
        System.out.printf("Java %s, medians of %d, seconds%n", System.getProperty("java.version"), runs);
        print("bare jshell", bare, bare);
        print("inia", inia, bare);
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

    private static Times time(String command, String typed, String answer) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("inia-benchmark");
        ProcessBuilder builder = new ProcessBuilder("script", "-qfec", command, "/dev/null").redirectErrorStream(true);
        builder.environment().putAll(Map.of("INIA_HOME", home.toString(), "TERM", "dumb"));
        long start = System.nanoTime();
        Process terminal = builder.start();
        try (InputStream screen = terminal.getInputStream();
                OutputStream keyboard = terminal.getOutputStream()) {
            StringBuilder seen = new StringBuilder();
            await(screen, seen, text -> text.contains(PROMPT));
            double prompt = since(start);
            keyboard.write((typed + "\n").getBytes(StandardCharsets.UTF_8));
            keyboard.flush();
            int from = seen.length();
            await(screen, seen, text -> text.indexOf(answer, from) >= 0);
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
