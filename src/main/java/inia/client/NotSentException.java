package inia.client;

/** Something was wrong with a call before it was sent: nothing has reached AWS. */
public sealed class NotSentException extends IniaException
        permits ParameterException, ReadsOnlyException, UnknownNameException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what is wrong, and what would be right
     */
    public NotSentException(String message) {
        super(message);
    }
}
