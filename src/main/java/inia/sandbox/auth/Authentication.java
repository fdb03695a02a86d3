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

    /**
     * Who signed the policy of a form with which a page uploads an object.
     *
     * @param bucket the bucket that the form was sent to
     * @throws inia.sandbox.call.Refusal if the signature is wrong, or the policy doesn't let the form through
     */
    Authenticated authenticate(PostedForm form, String bucket);
}
