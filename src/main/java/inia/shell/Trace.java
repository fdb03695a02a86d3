package inia.shell;

import inia.client.CallListener;
import inia.client.CallRecord;
import inia.client.UnknownNameException;
import inia.client.WireExchange;
import inia.terminal.Terminal;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Supplier;

/** Prints a line for each call as it ends, and what went over the wire for it, as far as it is told. */
final class Trace implements CallListener {
    private static final String OFF = "off";
    private static final String CALLS = "calls";
    private static final String WIRE = "wire";

    private final CallLog log;
    private final Supplier<PrintStream> out;
    private volatile String level = OFF;

    /**
     * A trace that shows nothing yet.
     *
     * @param log hears of each call before this does
     * @param out where to print, asked for at each line, since a demo takes what is printed meanwhile
     */
    Trace(CallLog log, Supplier<PrintStream> out) {
        this.log = log;
        this.out = out;
    }

    /**
     * Shows as much as that from now on.
     *
     * @return what that means
     * @throws UnknownNameException if there is no such level
     */
    String turn(String name) {
        switch (name) {
            case OFF -> level = OFF;
            case CALLS -> level = CALLS;
            case WIRE -> level = WIRE;
            default ->
                throw UnknownNameException.of("trace has no level", name, List.of(CALLS, WIRE, OFF), "There are");
        }
        return switch (level) {
            case OFF -> "Calls are not shown any more.";
            case WIRE -> "Each call is shown with its HTTP, secrets masked, until trace(false).";
            default -> "Every call is shown from now on. trace(false) stops that.";
        };
    }

    @Override
    public boolean hearsWire() {
        return level.equals(WIRE);
    }

    @Override
    public void exchanged(WireExchange exchange) {
        WireLines.of(exchange, Terminal.width() - 2).forEach(line -> out.get().println("  " + line));
    }

    @Override
    public void called(CallRecord call) {
        if (!level.equals(OFF)) {
            out.get().println("  " + CallLine.of(call, log.page(call), Terminal.width() - 2));
        }
    }
}
