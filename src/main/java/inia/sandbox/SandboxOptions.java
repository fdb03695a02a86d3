package inia.sandbox;

import java.nio.file.Path;
import java.util.List;

/**
 * How a sandbox is opened.
 *
 * @param home the folder that Inia keeps its things in; may be {@code null} for a sandbox that isn't durable
 * @param durable whether state is kept in the home, or forgotten when the sandbox closes
 * @param port the port to listen on, 0 for any that is free
 * @param open whether everybody is let in, signed or not, and may do everything
 * @param accounts the twelve-digit ids of further accounts that it is to have
 * @param fixed whether ids, keys and dates are to come out the same each time, for slides
 */
public record SandboxOptions(Path home, boolean durable, int port, boolean open, List<String> accounts, boolean fixed) {
    public SandboxOptions {
        accounts = List.copyOf(accounts);
        accounts.forEach(SandboxOptions::checkAccount);
    }

    /** Ids, keys and dates as they come. */
    public SandboxOptions(Path home, boolean durable, int port, boolean open, List<String> accounts) {
        this(home, durable, port, open, accounts, false);
    }

    /** The default account alone. */
    public SandboxOptions(Path home, boolean durable, int port, boolean open) {
        this(home, durable, port, open, List.of());
    }

    /** A sandbox that forgets everything when it closes, on any free port. */
    public static SandboxOptions memory() {
        return new SandboxOptions(null, false, 0, false);
    }

    /** These options, with further accounts. */
    public SandboxOptions withAccounts(List<String> more) {
        return new SandboxOptions(home, durable, port, open, more, fixed);
    }

    /** These options, with ids, keys and dates that come out the same each time. */
    public SandboxOptions withFixed() {
        return new SandboxOptions(home, durable, port, open, accounts, true);
    }

    static void checkAccount(String id) {
        if (!id.matches("[0-9]{12}")) {
            throw new SandboxException(
                    "An account's id has twelve digits, such as 222233334444; '" + id + "' is none.");
        }
    }

    /** A sandbox that keeps its state in this home, on any free port. */
    public static SandboxOptions durable(Path home) {
        return new SandboxOptions(home, true, 0, false);
    }
}
