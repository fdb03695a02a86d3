package inia.shell;

import inia.client.CallRecord;
import inia.terminal.Terminal;
import java.io.PrintStream;
import java.util.List;

/** The latest calls as a table: number, call, how it ended. */
final class CallTable {
    private static final int MOST_ROWS = 30;
    private static final int GAP = 2;

    private CallTable() {}

    static void print(List<CallLog.Entry> entries, PrintStream out) {
        if (entries.isEmpty()) {
            out.println("No call has been made yet.");
            return;
        }
        List<CallLog.Entry> shown = entries.subList(Math.max(0, entries.size() - MOST_ROWS), entries.size());
        if (shown.size() < entries.size()) {
            out.println("  ... " + (entries.size() - shown.size()) + " earlier calls");
        }
        int number = widest(
                shown.stream().map(entry -> Integer.toString(entry.number())).toList());
        int outcome = widest(shown.stream()
                .map(entry -> CallLine.outcome(entry.call(), entry.page()))
                .toList());
        int room = Terminal.width() - number - outcome - 3 * GAP;
        for (CallLog.Entry entry : shown) {
            CallRecord call = entry.call();
            String name = call.service() + " " + call.operation();
            String what = name + CallLine.parameters(call, room - name.length() - 1);
            out.println(" ".repeat(GAP)
                    + pad(Integer.toString(entry.number()), number)
                    + " ".repeat(GAP)
                    + pad(what, room)
                    + " ".repeat(GAP)
                    + CallLine.outcome(call, entry.page()));
        }
    }

    private static int widest(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
