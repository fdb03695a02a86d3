package inia.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import inia.sandbox.HostileRequests.Hostile;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in its own JVM with a heap of 128 MB: it outlives whatever comes over the wire. */
class HostileRequestsIT {
    @TempDir
    Path home;

    @Test
    void outlivesThemAllWithLittleMemory() throws IOException, InterruptedException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-jar",
                        "target/inia.jar",
                        "sandbox",
                        "--port",
                        "0",
                        "--store",
                        "memory",
                        "--auth",
                        "open",
                        "--home",
                        home.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output = program.inputReader()) {
            String line = output.readLine();
            URI endpoint = URI.create(line.replaceFirst(".*(http://[0-9.:]+).*", "$1"));
            HostileSender.prepare(endpoint);
            HostileSender sender = new HostileSender(endpoint);
            List<String> faults = new ArrayList<>();
            for (Hostile request : HostileRequests.all()) {
                String fault = sender.fault(request);
                if (fault != null) {
                    faults.add(request.what() + ": " + fault);
                }
            }
            assertThat(faults).isEmpty();
            assertThat(program.isAlive()).isTrue();
        } finally {
            program.destroy();
            program.waitFor();
        }
    }
}
