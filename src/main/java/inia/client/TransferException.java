package inia.client;

/** A transfer that was begun and could not be finished: the object changed, the connection kept breaking, bytes differ. */
public final class TransferException extends IniaException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what happened, what is left behind, and what to do
     * @param cause what it came of, or null
     */
    public TransferException(String message, Throwable cause) {
        super(message);
        initCause(cause);
    }
}
