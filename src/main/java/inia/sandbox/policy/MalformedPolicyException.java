package inia.sandbox.policy;

/** A text is not a policy document; the message says what is wrong with it. */
public final class MalformedPolicyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedPolicyException(String message) {
        super(message);
    }
}
