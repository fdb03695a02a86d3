package inia.sandbox.protocol;

import inia.sandbox.call.HostIds;
import inia.sandbox.call.Refusal;
import inia.sandbox.http.Content;
import inia.sandbox.http.Headers;
import inia.sandbox.http.HttpRequest;
import inia.sandbox.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** Refusals as S3 writes them. */
final class S3Errors {
    private S3Errors() {}

    /** The answer: XML, but to a HEAD request and with status 304, which have no body. */
    static HttpResponse answer(Refusal refusal, HttpRequest http, String requestId) {
        boolean bodiless = http.method().equals("HEAD") || refusal.status() == 304;
        Headers headers = new Headers().set("x-amz-request-id", requestId).set("x-amz-id-2", HostIds.of(requestId));
        XmlWriter out = new XmlWriter().declaration().open("Error");
        out.element("Code", refusal.code()).element("Message", String.valueOf(refusal.getMessage()));
        for (Map.Entry<String, String> detail : refusal.details().entrySet()) {
            if (isHeader(detail.getKey(), refusal.status())) {
                headers.set(detail.getKey(), detail.getValue());
            } else {
                out.element(detail.getKey(), detail.getValue());
            }
        }
        out.element("Resource", http.path()).element("RequestId", requestId).element("HostId", HostIds.of(requestId));
        out.close("Error");
        if (bodiless) {
            return new HttpResponse(refusal.status(), headers, Content.EMPTY);
        }
        headers.set("Content-Type", RestEncoder.XML);
        return new HttpResponse(
                refusal.status(), headers, Content.of(out.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** Details that are headers by their name, and all those of "not modified", which has nothing else. */
    private static boolean isHeader(String name, int status) {
        return status == 304
                || name.toLowerCase(Locale.ROOT).startsWith("x-amz-")
                || name.equals("Allow")
                || name.equals("Content-Range");
    }
}
