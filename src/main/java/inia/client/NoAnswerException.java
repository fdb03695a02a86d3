package inia.client;

import java.net.URI;
import java.util.Optional;

/** No answer came: nothing listens there, the name is unknown, the time ran out, the connection broke. */
public final class NoAnswerException extends IniaException {
    private static final long serialVersionUID = 1L;

    private final String service;
    private final String operation;
    private final URI endpoint;

    NoAnswerException(String service, String operation, URI endpoint, String message) {
        super(message);
        this.service = service;
        this.operation = operation;
        this.endpoint = endpoint;
    }

    /** The same with a message that says more; operation, endpoint and the rest stay. */
    public NoAnswerException explained(String message) {
        return new NoAnswerException(service, operation, endpoint, message);
    }

    /** Where the call was sent, if it got so far. */
    public Optional<URI> endpoint() {
        return Optional.ofNullable(endpoint);
    }

    /** The operation that has no answer, such as {@code ListUsers}. */
    public String operation() {
        return operation;
    }

    /** The service, by boto3's name, such as {@code iam}. */
    public String service() {
        return service;
    }
}
