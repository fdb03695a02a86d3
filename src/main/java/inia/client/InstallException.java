package inia.client;

/** A service's module that could not be fetched: nothing was installed. */
public final class InstallException extends IniaException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what is wrong, and what would help
     */
    public InstallException(String message) {
        super(message);
    }
}
