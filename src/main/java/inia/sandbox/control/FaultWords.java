package inia.sandbox.control;

import inia.sandbox.call.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;

/** How each service says that something went wrong on its side. */
final class FaultWords {
    private static final String ANY_SERVICE = "*";
    private static final List<Line> LINES = read();

    private FaultWords() {}

    /** A line of {@code faults.txt}; the first that fits is the usual one. */
    private record Line(String service, String code, int status, String message) {
        static Line parse(String line) {
            String[] words = line.strip().split("\\s+", 4);
            return new Line(words[0], words[1], Integer.parseInt(words[2]), words[3]);
        }

        boolean isOf(String asked) {
            return service.equals(asked) || service.equals(ANY_SERVICE);
        }
    }

    private static List<Line> read() {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(FaultWords.class.getResourceAsStream("faults.txt"), StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Line::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line first(String service, Predicate<Line> asked) {
        return LINES.stream()
                .filter(line -> line.isOf(service) && asked.test(line))
                .findFirst()
                .orElse(null);
    }

    /** The refusal of a status, a code, or both, as the service words it where that is known. */
    static Refusal of(String service, int status, String code, String message) {
        Line line = first(
                service,
                each -> code == null ? each.status() == status : each.code().equals(code));
        String itsCode =
                code != null ? code : line != null ? line.code() : status < 500 ? "BadRequest" : "InternalError";
        int itsStatus = status != 0 ? status : line != null ? line.status() : 400;
        String words = message != null
                ? message
                : line != null ? line.message() : "The sandbox was told to fail this call with " + itsCode + ".";
        return new Refusal(itsCode, itsStatus, words);
    }

    /** The refusal of a call too many. */
    static Refusal throttled(String service) {
        Line line = first(service, each -> true);
        return new Refusal(line.code(), line.status(), line.message());
    }
}
