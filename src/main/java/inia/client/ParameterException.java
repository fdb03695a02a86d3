package inia.client;

/** A parameter that the operation does not have, can't take as given, or needs and was not given. */
public final class ParameterException extends NotSentException {
    private static final long serialVersionUID = 1L;

    private final String operation;
    private final String path;

    /**
     * @param operation the operation, such as {@code CreateUser}
     * @param path where the fault lies, such as {@code Tags[1].Key}; empty for the whole
     * @param message what is wrong, and what would be right
     */
    public ParameterException(String operation, String path, String message) {
        super(message);
        this.operation = operation;
        this.path = path;
    }

    /** The operation that was to be called, such as {@code CreateUser}. */
    public String operation() {
        return operation;
    }

    /** Where the fault lies, such as {@code Tags[1].Key}; empty where it is the parameters as a whole. */
    public String path() {
        return path;
    }
}
