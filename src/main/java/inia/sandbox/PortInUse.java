package inia.sandbox;

/** The port that a sandbox was to listen on is taken. */
public final class PortInUse extends SandboxException {
    private static final long serialVersionUID = 1L;

    PortInUse(String message) {
        super(message);
    }
}
