package inia.sandbox.http;

/** Thrown by a handler to close the connection without an answer, as a network that fails does. */
public final class ConnectionDropped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A connection that is to be closed. */
    public ConnectionDropped() {
        super("The connection is dropped.", null, false, false);
    }
}
