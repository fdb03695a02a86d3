package inia.client;

/**
 * What AWS answered when it refused a call.
 *
 * <pre>{@code
 * try {
 *     client.call("get_user", "UserName", "nobody");
 * } catch (AwsException refused) {
 *     refused.code();    // NoSuchEntity
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

    AwsException(String service, String operation, String code, String reason, int status, String requestId) {
        this(
                operation + " was refused: " + reason + " (" + code + ", HTTP " + status + ")",
                service,
                operation,
                code,
                reason,
                status,
                requestId);
    }

    private AwsException(
            String message,
            String service,
            String operation,
            String code,
            String reason,
            int status,
            String requestId) {
        super(message);
        this.service = service;
        this.operation = operation;
        this.code = code;
        this.reason = reason;
        this.status = status;
        this.requestId = requestId;
    }

    /** The error code that AWS gives for programs, such as {@code NoSuchEntity}; the status where the answer has none. */
    public String code() {
        return code;
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
        return new AwsException(message, service, operation, code, reason, status, requestId);
    }
}
