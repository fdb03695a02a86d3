package inia.sandbox.protocol;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import inia.sandbox.call.Refusal;
import inia.sandbox.http.Content;
import inia.sandbox.http.Headers;
import inia.sandbox.http.HttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import software.amazon.awssdk.core.SdkPojo;

/** AWS's JSON protocol 1.0: a header names the operation, JSON carries request and answer. SQS speaks it. */
final class JsonProtocol implements Protocol {
    private static final String JSON = "application/x-amz-json-1.0";

    /** Made when the first call comes: loading Jackson is no work for opening the sandbox. */
    private static final class Json {
        /** Each token may become an object of many times its length; the largest batch has a few hundred. */
        private static final int MOST_TOKENS = 100_000;

        static final JsonFactory FACTORY = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxTokenCount(MOST_TOKENS)
                        .build())
                .build();
    }

    @Override
    public Operation operation(Api api, Message message) {
        String target = message.http().headers().first("X-Amz-Target");
        String prefix = api.targetPrefix() + ".";
        boolean ours = target != null && target.startsWith(prefix);
        Operation operation = ours ? api.operation(target.substring(prefix.length())) : null;
        if (operation == null) {
            String told = target == null ? "The request has no X-Amz-Target." : "There is no operation " + target + ".";
            throw new Refusal(JsonErrors.UNKNOWN_OPERATION, 400, told);
        }
        return operation;
    }

    @Override
    public SdkPojo decode(Operation operation, Message message) {
        SdkPojo builder = operation.newRequest();
        byte[] body = message.bytes();
        if (body.length > 0) {
            try (JsonParser in = Json.FACTORY.createParser(body)) {
                in.nextToken();
                JsonDecoder.fill(builder, in);
                if (in.nextToken() != null) {
                    throw JsonErrors.serialization("The body goes on after its JSON object ends.");
                }
            } catch (JsonProcessingException e) {
                throw JsonErrors.serialization("The body is not JSON: " + e.getOriginalMessage());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Operation.built(builder);
    }

    @Override
    public HttpResponse encode(Operation operation, Object result, String requestId) {
        return answer(200, requestId, out -> JsonEncoder.structure(out, (SdkPojo) result));
    }

    @Override
    public HttpResponse refuse(Api api, Refusal refusal, Message message, String requestId) {
        String shape = JsonErrors.shape(refusal.code());
        HttpResponse response = answer(refusal.status(), requestId, out -> {
            out.writeStartObject();
            out.writeStringField("__type", JsonErrors.namespace(api, shape) + "#" + shape);
            out.writeStringField("message", String.valueOf(refusal.getMessage()));
            out.writeEndObject();
        });
        String fault = refusal.status() < 500 ? ";Sender" : ";Receiver";
        response.headers().set("x-amzn-query-error", JsonErrors.queryCode(refusal.code()) + fault);
        return response;
    }

    private static HttpResponse answer(int status, String requestId, Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (JsonGenerator out = Json.FACTORY.createGenerator(bytes)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Headers headers = new Headers().set("Content-Type", JSON).set("x-amzn-RequestId", requestId);
        return new HttpResponse(status, headers, Content.of(bytes.toByteArray()));
    }

    @FunctionalInterface
    private interface Writing {
        void to(JsonGenerator out) throws IOException;
    }
}
