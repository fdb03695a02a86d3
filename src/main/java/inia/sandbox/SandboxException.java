package inia.sandbox;

/** The sandbox can't be opened; the message says why and what to do, so there is no stack trace. */
public class SandboxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SandboxException(String message) {
        super(message, null, false, false);
    }
}
