package inia.client;

/** A call that might change something, through a client of real AWS that only reads: nothing was sent. */
public final class ReadsOnlyException extends NotSentException {
    private static final long serialVersionUID = 1L;

    private final String service;
    private final String operation;

    ReadsOnlyException(String service, String operation) {
        super(operation + " is no read by AWS's access levels, and aws.live() reads only: nothing was sent."
                + " To allow it: aws.live().allowWrites()");
        this.service = service;
        this.operation = operation;
    }

    /** The service, by boto3's name, such as {@code iam}. */
    public String service() {
        return service;
    }

    /** The operation that was not sent, such as {@code CreateUser}. */
    public String operation() {
        return operation;
    }
}
