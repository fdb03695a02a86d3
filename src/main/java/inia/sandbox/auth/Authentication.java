package inia.sandbox.auth;

import inia.sandbox.http.HttpRequest;
import inia.sandbox.http.Parameters;
import java.util.function.Supplier;

/** Says who sent a request. */
public interface Authentication {
    /**
     * Who sent a request to a service.
     *
     * @param service the service's signing name
     * @param mayBeAnonymous whether the operation may be called by someone who signs nothing
     * @param body gives the whole body; not asked for S3, whose bodies are checked as they are read
     * @throws inia.sandbox.call.Refusal in the service's wording, if the sender can't be let in
     */
    Authenticated authenticate(
            HttpRequest http, Parameters query, String service, boolean mayBeAnonymous, Supplier<byte[]> body);
}
