package inia.sandbox.call;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer that refuses the call, with the code, status and message that AWS gives.
 *
 * <p>Throwing one is how an operation fails; the protocol writes it as the service's clients expect.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final int status;
    private final transient Map<String, String> details = new LinkedHashMap<>();

    public Refusal(String code, int status, String message) {
        super(message, null, false, false);
        this.code = code;
        this.status = status;
    }

    /** Adds an element that this error carries beside code and message, such as S3's {@code BucketName}. */
    public Refusal with(String name, String value) {
        details.put(name, value);
        return this;
    }

    /** The error code, such as {@code NoSuchEntity}. */
    public String code() {
        return code;
    }

    /** The HTTP status, such as 404. */
    public int status() {
        return status;
    }

    /** Further elements of the error, by name. */
    public Map<String, String> details() {
        return Collections.unmodifiableMap(details);
    }
}
