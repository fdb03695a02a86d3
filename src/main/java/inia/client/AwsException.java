package inia.client;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * What AWS answered when it refused a call.
 *
 * <pre>{@code
 * try {
 *     client.call("get_user", "UserName", "nobody");
 * } catch (AwsException refused) {
 *     refused.code();    // NoSuchEntity
 *     refused.is("NoSuchEntity");  // true
 *     refused.status();  // 404
 * }
 * }</pre>
 */
public final class AwsException extends IniaException {
    private static final long serialVersionUID = 1L;

    private final String service;
    private final String operation;
    private final String code;
    private final String reason;
    private final int status;
    private final String requestId;
    private final transient AwsServiceException thrown;

    AwsException(
            String service,
            String operation,
            String code,
            String reason,
            int status,
            String requestId,
            AwsServiceException thrown) {
        this(
                operation + " was refused: " + reason + " (" + code + ", HTTP " + status + ")",
                service,
                operation,
                code,
                reason,
                status,
                requestId,
                thrown);
    }

    private AwsException(
            String message,
            String service,
            String operation,
            String code,
            String reason,
            int status,
            String requestId,
            AwsServiceException thrown) {
        super(message);
        this.service = service;
        this.operation = operation;
        this.code = code;
        this.reason = reason;
        this.status = status;
        this.requestId = requestId;
        this.thrown = thrown;
    }

    /**
     * The error code that AWS gives for programs, such as {@code NoSuchEntity}. Where the answer has none, as to {@code head_object}, it
     * is the one that the SDK makes of the status, such as {@code NoSuchKey}, or the status itself.
     */
    public String code() {
        return code;
    }

    /**
     * Whether it is the error of that name, by AWS's code or by the name that the service's model has.
     *
     * @param name in any spelling, such as {@code NoSuchEntity} or {@code NoSuchEntityException}; or the status, as {@code 404};
     *     {@link Client#exceptions} has them
     */
    public boolean is(String name) {
        String stem = ModelledErrors.stem(name);
        return stem.equals(ModelledErrors.stem(code))
                || stem.equals(Integer.toString(status))
                || thrown != null
                        && ModelledErrors.modelled(thrown.getClass())
                        && stem.equals(ModelledErrors.stem(thrown.getClass().getSimpleName()));
    }

    /** What the error tells beside code and message, such as {@code CancellationReasons}; mostly nothing. */
    public Map<String, Object> members() {
        return thrown == null ? Map.of() : new Structure(thrown);
    }

    /** The SDK's own exception, typed: one step down; empty if this one was not thrown in this JVM. */
    public Optional<AwsServiceException> sdk() {
        return Optional.ofNullable(thrown);
    }

    /** AWS's own sentence, such as {@code The user with name nobody cannot be found.} */
    public String message() {
        return reason;
    }

    /** The HTTP status, such as 404. */
    public int status() {
        return status;
    }

    /** The id by which AWS knows this call, or an empty string. */
    public String requestId() {
        return requestId;
    }

    /** The operation that was refused, such as {@code GetUser}. */
    public String operation() {
        return operation;
    }

    /** The service, by boto3's name, such as {@code iam}. */
    public String service() {
        return service;
    }

    /** The same refusal with a message that says more than AWS's; code, status and the rest stay. */
    public AwsException explained(String message) {
        return new AwsException(message, service, operation, code, reason, status, requestId, thrown);
    }
}
