package inia.shell;

import inia.client.WireExchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An HTTP request and its answer as lines: {@code >} before what was sent, {@code <} before what came. */
final class WireLines {
    private static final int MOST_OF_A_BODY = 40;
    private static final String CUT = "...";

    private WireLines() {}

    /**
     * The lines.
     *
     * @param width how long a line of a body may be; heads are not cut
     */
    static List<String> of(WireExchange exchange, int width) {
        List<String> lines = new ArrayList<>();
        lines.add("> " + exchange.method() + " " + exchange.url());
        headers("> ", exchange.requestHeaders(), lines);
        body(">", exchange.requestBody(), width, lines);
        lines.add("< " + exchange.status() + ", " + exchange.duration().toMillis() + " ms");
        headers("< ", exchange.answerHeaders(), lines);
        body("<", exchange.answerBody(), width, lines);
        return lines;
    }

    private static void headers(String sign, Map<String, List<String>> headers, List<String> lines) {
        headers.forEach((name, values) -> values.forEach(value -> lines.add(sign + name + ": " + value)));
    }

    private static void body(String sign, List<String> body, int width, List<String> lines) {
        if (body.isEmpty()) {
            return;
        }
        lines.add(sign);
        body.stream()
                .limit(MOST_OF_A_BODY)
                .map(line -> cut(sign + " " + line, width))
                .forEach(lines::add);
        if (body.size() > MOST_OF_A_BODY) {
            lines.add(sign + " " + CUT + " " + (body.size() - MOST_OF_A_BODY) + " more lines");
        }
    }

    private static String cut(String line, int width) {
        return line.length() <= width ? line : line.substring(0, width - CUT.length()) + CUT;
    }
}
