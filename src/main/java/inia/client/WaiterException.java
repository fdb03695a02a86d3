package inia.client;

/** What was waited for did not happen. */
public final class WaiterException extends IniaException {
    private static final long serialVersionUID = 1L;

    private final String waiter;

    WaiterException(String waiter, String message) {
        super(message);
        this.waiter = waiter;
    }

    /** What was waited for, such as {@code UserExists}. */
    public String waiter() {
        return waiter;
    }
}
