package inia.sandbox;

import java.nio.file.Path;

/**
 * How a sandbox is opened.
 *
 * @param home the folder that Inia keeps its things in; may be {@code null} for a sandbox that isn't durable
 * @param durable whether state is kept in the home, or forgotten when the sandbox closes
 * @param port the port to listen on, 0 for any that is free
 * @param open whether every call counts as the account's root, signed or not
 */
public record SandboxOptions(Path home, boolean durable, int port, boolean open) {
    /** A sandbox that forgets everything when it closes, on any free port. */
    public static SandboxOptions memory() {
        return new SandboxOptions(null, false, 0, false);
    }

    /** A sandbox that keeps its state in this home, on any free port. */
    public static SandboxOptions durable(Path home) {
        return new SandboxOptions(home, true, 0, false);
    }
}
