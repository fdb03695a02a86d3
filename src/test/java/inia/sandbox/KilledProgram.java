package inia.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of a test that is killed in the middle of its work. */
public final class KilledProgram {
    private KilledProgram() {}

    /**
     * Runs a class's {@code main} in a process of its own and kills it.
     *
     * @param lines after how many lines that it has printed
     * @return all lines that it printed
     */
    public static List<String> printed(int lines, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> printed = new ArrayList<>();
        try (BufferedReader output = process.inputReader()) {
            String line = output.readLine();
            while (printed.size() < lines && line != null) {
                printed.add(line);
                line = printed.size() < lines ? output.readLine() : null;
            }
            // Unlike the process itself, its handle leaves open what it had printed before.
            process.toHandle().destroyForcibly();
            for (line = output.readLine(); line != null; line = output.readLine()) {
                printed.add(line);
            }
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(printed).hasSizeGreaterThanOrEqualTo(lines);
        return printed;
    }
}
