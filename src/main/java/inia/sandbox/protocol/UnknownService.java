package inia.sandbox.protocol;

import inia.sandbox.call.Refusal;
import inia.sandbox.http.Content;
import inia.sandbox.http.Headers;
import inia.sandbox.http.HttpRequest;
import inia.sandbox.http.HttpResponse;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** Refuses calls of services that the sandbox has not, in the form in which each service's own client reads errors. */
public final class UnknownService {
    private static final Set<String> REST_XML = Set.of("cloudfront", "route53", "s3express", "s3-outposts");
    private static final int TEXT = 0x60;
    private static final int MAP_OF_TWO = 0xA2;

    private UnknownService() {}

    /**
     * The answer that refuses the call.
     *
     * @param signingName the name that the call was signed for, such as {@code ec2}
     */
    public static HttpResponse refuse(String signingName, HttpRequest http, Refusal refusal, String requestId) {
        HttpResponse answer = inFormOf(signingName, http, refusal, requestId);
        answer.headers().set("x-amzn-RequestId", requestId);
        return answer;
    }

    private static HttpResponse inFormOf(String signingName, HttpRequest http, Refusal refusal, String requestId) {
        if ("rpc-v2-cbor".equals(http.headers().first("smithy-protocol"))) {
            return cbor(refusal);
        }
        String type = http.headers().first("Content-Type");
        if (type != null && type.startsWith("application/x-www-form-urlencoded")) {
            return HttpResponse.text(refusal.status(), "text/xml", form(signingName, refusal, requestId));
        }
        if (REST_XML.contains(signingName)) {
            return HttpResponse.text(refusal.status(), "application/xml", error("ErrorResponse", refusal, requestId));
        }
        String shape = "{\"__type\":" + quoted(refusal.code()) + ",\"message\":" + quoted(refusal.getMessage()) + "}";
        HttpResponse json = HttpResponse.text(refusal.status(), "application/x-amz-json-1.0", shape);
        json.headers().set("x-amzn-ErrorType", refusal.code());
        return json;
    }

    /** EC2 has a form of its own. */
    private static String form(String signingName, Refusal refusal, String requestId) {
        if (!signingName.equals("ec2")) {
            return error("ErrorResponse", refusal, requestId);
        }
        XmlWriter out = new XmlWriter().open("Response").open("Errors").open("Error");
        out.element("Code", refusal.code()).element("Message", refusal.getMessage());
        return out.close("Error")
                .close("Errors")
                .element("RequestID", requestId)
                .close("Response")
                .toString();
    }

    private static String error(String root, Refusal refusal, String requestId) {
        XmlWriter out = new XmlWriter().open(root).open("Error").element("Type", "Receiver");
        out.element("Code", refusal.code()).element("Message", refusal.getMessage());
        return out.close("Error").element("RequestId", requestId).close(root).toString();
    }

    /** A map of two texts. */
    private static HttpResponse cbor(Refusal refusal) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(MAP_OF_TWO);
        Map<String, String> members = Map.of("__type", refusal.code(), "message", refusal.getMessage());
        members.forEach((name, value) -> {
            text(name, out);
            text(value, out);
        });
        Headers headers = new Headers().set("Content-Type", "application/cbor").set("smithy-protocol", "rpc-v2-cbor");
        return new HttpResponse(refusal.status(), headers, Content.of(out.toByteArray()));
    }

    /** A text with its length before it, in two bytes: shorter forms exist, this one is always right. */
    private static void text(String text, ByteArrayOutputStream out) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int length = Math.min(bytes.length, 0xFFFF);
        out.write(TEXT | 25);
        out.write(length >> 8);
        out.write(length);
        out.write(bytes, 0, length);
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c < ' ') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c == '"' || c == '\\' ? "\\" : "").append(c);
            }
        }
        return out.append('"').toString();
    }
}
