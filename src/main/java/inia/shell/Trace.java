package inia.shell;

import inia.client.CallListener;
import inia.client.CallRecord;
import inia.terminal.Terminal;
import java.io.PrintStream;

/** Prints a line for each call as it ends, while it is switched on. */
final class Trace implements CallListener {
    private final PrintStream out;
    private volatile boolean on;

    Trace(PrintStream out) {
        this.out = out;
    }

    void turn(boolean on) {
        this.on = on;
    }

    @Override
    public void called(CallRecord call) {
        if (on) {
            out.println("  " + CallLine.of(call, Terminal.width() - 2));
        }
    }
}
