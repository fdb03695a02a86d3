package inia.sandbox.http;

import java.io.IOException;

/** The client has sent less of a body than it had announced, or broken its form. */
public final class BodyCutOff extends IOException {
    private static final long serialVersionUID = 1L;

    BodyCutOff(IOException cause) {
        super(cause.getMessage(), cause);
    }

    /** Whether this is what made something fail. */
    public static boolean caused(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof BodyCutOff) {
                return true;
            }
        }
        return false;
    }
}
