package inia.sandbox.protocol;

import inia.sandbox.call.Refusal;
import inia.sandbox.http.HttpResponse;
import software.amazon.awssdk.core.SdkPojo;

/** A way to write calls and answers on the wire. */
public sealed interface Protocol permits QueryProtocol, JsonProtocol, RestXmlProtocol {
    /**
     * The operation that a message calls.
     *
     * @throws Refusal if it names none that the API has
     */
    Operation operation(Api api, Message message);

    /**
     * The request that a message carries.
     *
     * @throws Refusal if the message is malformed
     */
    SdkPojo decode(Operation operation, Message message);

    /**
     * The answer that carries a result.
     *
     * @param result the operation's response, or a {@link inia.sandbox.call.Streamed} one
     */
    HttpResponse encode(Operation operation, Object result, String requestId);

    /** The answer that refuses a message. */
    HttpResponse refuse(Api api, Refusal refusal, Message message, String requestId);
}
