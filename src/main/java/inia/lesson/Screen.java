package inia.lesson;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Takes what is printed while something runs, on one stream that stays the same, since it may be kept. */
final class Screen {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    /**
     * Runs something, and takes what is printed meanwhile.
     *
     * @return what was printed, and after it what the run returned
     */
    String during(Supplier<String> run) {
        PrintStream before = System.out;
        bytes.reset();
        System.setOut(stream);
        try {
            String returned = run.get();
            return bytes.toString(StandardCharsets.UTF_8) + returned;
        } finally {
            System.setOut(before);
        }
    }
}
