package inia.sandbox.protocol;

import inia.sandbox.call.Answered;
import inia.sandbox.call.HostIds;
import inia.sandbox.call.Refusal;
import inia.sandbox.call.Streamed;
import inia.sandbox.http.Content;
import inia.sandbox.http.Headers;
import inia.sandbox.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;
import software.amazon.awssdk.core.traits.PayloadTrait;
import software.amazon.awssdk.core.traits.RequiredTrait;
import software.amazon.awssdk.core.traits.TraitType;

/** AWS's REST-XML protocol: method, address and headers say what is meant, XML carries structures. S3 speaks it. */
final class RestXmlProtocol implements Protocol {
    @Override
    public Operation operation(Api api, Message message) {
        String level = S3Target.of(message.http()).level();
        S3Route route = S3Routes.find(message, level);
        if (route == null && message.http().method().equals("POST") && !hasLength(message)) {
            throw withoutLength();
        }
        if (route == null) {
            throw new Refusal("MethodNotAllowed", 405, "The specified method is not allowed against this resource.")
                    .with("Method", message.http().method())
                    .with("ResourceType", level.toUpperCase());
        }
        return api.operation(route.operation());
    }

    @Override
    public SdkPojo decode(Operation operation, Message message) {
        SdkPojo builder = operation.newRequest();
        RestDecoder rest = new RestDecoder(message, S3Target.of(message.http()));
        boolean bodied = false;
        for (SdkField<?> field : builder.sdkFields()) {
            if (field.containsTrait(PayloadTrait.class, TraitType.PAYLOAD_TRAIT)) {
                set(builder, field, payload(field, message));
            } else if (field.location() == MarshallLocation.PAYLOAD) {
                bodied = true;
            } else {
                set(builder, field, rest.value(field));
            }
        }
        // The SDK gives copies members of its own that are in no message; a real body is never empty.
        if (bodied && message.bytes().length > 0) {
            XmlDecoder.fill(builder, XmlReader.read(message.bytes()));
        }
        return Operation.built(builder);
    }

    private static boolean hasLength(Message message) {
        Headers headers = message.http().headers();
        return headers.contains("Content-Length") || headers.contains("Transfer-Encoding");
    }

    private static Refusal withoutLength() {
        return new Refusal("MissingContentLength", 411, "You must provide the Content-Length HTTP header.");
    }

    private static void set(SdkPojo builder, SdkField<?> field, Object value) {
        if (value != null) {
            field.set(builder, value);
        }
    }

    private static Object payload(SdkField<?> field, Message message) {
        byte[] body = message.bytes();
        if (body.length == 0) {
            if (field.containsTrait(RequiredTrait.class, TraitType.REQUIRED_TRAIT)) {
                throw hasLength(message)
                        ? new Refusal("MissingRequestBodyError", 400, "Request Body is empty")
                        : withoutLength();
            }
            return null;
        }
        MarshallingKnownType type = field.marshallingType().getKnownType();
        if (type == MarshallingKnownType.STRING) {
            return new String(body, StandardCharsets.UTF_8);
        }
        if (type == MarshallingKnownType.SDK_BYTES) {
            return SdkBytes.fromByteArrayUnsafe(body);
        }
        XmlElement root = XmlReader.read(body);
        if (!root.name().equals(field.locationName())) {
            throw XmlReader.malformed();
        }
        return XmlDecoder.structure(field, root);
    }

    @Override
    public HttpResponse encode(Operation operation, Object result, String requestId) {
        if (result instanceof Answered answered) {
            HttpResponse usual = encode(operation, answered.response(), requestId);
            return new HttpResponse(answered.status(), usual.headers(), usual.content());
        }
        SdkPojo response = (SdkPojo) (result instanceof Streamed<?> streamed ? streamed.response() : result);
        Headers headers = RestEncoder.headers(response)
                .set("x-amz-request-id", requestId)
                .set("x-amzn-requestid", requestId)
                .set("x-amz-id-2", HostIds.of(requestId));
        Content content = content(operation, result, response, headers);
        return new HttpResponse(status(operation, headers), headers, content);
    }

    private static int status(Operation operation, Headers headers) {
        if (S3Routes.of(operation).method().equals("DELETE") || operation.name().equals("PutBucketTagging")) {
            return 204;
        }
        if (operation.name().equals("RestoreObject")) {
            return 202;
        }
        return headers.contains("Content-Range") ? 206 : 200;
    }

    private static Content content(Operation operation, Object result, SdkPojo response, Headers headers) {
        if (result instanceof Streamed<?> streamed) {
            headers.remove("Content-Length");
            if (operation.name().equals("SelectObjectContent")) {
                headers.set("Content-Type", "application/vnd.amazon.eventstream");
            }
            return new Content(streamed.length(), () -> streamed.body().open());
        }
        String body = RestEncoder.body(operation, response);
        if (body == null) {
            if (operation.name().equals("HeadBucket")) {
                headers.set("Content-Type", RestEncoder.XML);
            }
            return Content.EMPTY;
        }
        headers.set("Content-Type", body.startsWith("<") ? RestEncoder.XML : "application/json");
        return Content.of(body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public HttpResponse refuse(Api api, Refusal refusal, Message message, String requestId) {
        return S3Errors.answer(refusal, message.http(), requestId);
    }
}
