package inia.sandbox;

import java.net.URI;
import java.util.Optional;

/** Another process has the sandbox of this home open. */
public final class SandboxInUse extends SandboxException {
    private static final long serialVersionUID = 1L;

    private final transient URI endpoint;

    SandboxInUse(String message, URI endpoint) {
        super(message);
        this.endpoint = endpoint;
    }

    /** Where the other one listens, if it answers. */
    public Optional<URI> endpoint() {
        return Optional.ofNullable(endpoint);
    }
}
