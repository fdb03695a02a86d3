package inia.sandbox;

import inia.sandbox.call.HostIds;
import inia.sandbox.call.Refusal;
import inia.sandbox.http.HttpResponse;
import java.util.Map;

/** The pages that tell of errors. */
final class WebsiteErrors {
    private static final Map<Integer, String> REASONS = Map.of(
            301,
            "Moved Permanently",
            304,
            "Not Modified",
            400,
            "Bad Request",
            403,
            "Forbidden",
            404,
            "Not Found",
            405,
            "Method Not Allowed",
            412,
            "Precondition Failed",
            416,
            "Requested Range Not Satisfiable");

    private WebsiteErrors() {}

    static HttpResponse page(Refusal refusal, String requestId) {
        return page(refusal, null, requestId);
    }

    /**
     * A page.
     *
     * @param further why the bucket's own page could not be shown either, or {@code null}
     */
    static HttpResponse page(Refusal refusal, Refusal further, String requestId) {
        String title = refusal.status() + " " + REASONS.getOrDefault(refusal.status(), "Internal Server Error");
        StringBuilder out = new StringBuilder(
                "<html>\n<head><title>" + title + "</title></head>\n<body>\n<h1>" + title + "</h1>\n<ul>\n");
        items(out, refusal);
        item(out, "RequestId", requestId);
        item(out, "HostId", HostIds.of(requestId));
        out.append("</ul>\n");
        if (further != null) {
            out.append("<h3>An Error Occurred While Attempting to Retrieve a Custom Error Document</h3>\n<ul>\n");
            items(out, further);
            out.append("</ul>\n");
        }
        HttpResponse page = HttpResponse.text(
                refusal.status(),
                "text/html; charset=utf-8",
                out.append("<hr/>\n</body>\n</html>\n").toString());
        page.headers().set("x-amz-request-id", requestId).set("x-amz-id-2", HostIds.of(requestId));
        page.headers().set("x-amz-error-code", refusal.code()).set("x-amz-error-message", refusal.getMessage());
        return page;
    }

    private static void items(StringBuilder out, Refusal refusal) {
        item(out, "Code", refusal.code());
        item(out, "Message", refusal.getMessage());
        refusal.details().forEach((name, value) -> item(out, name, value));
    }

    private static void item(StringBuilder out, String name, String value) {
        String safe =
                String.valueOf(value).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        out.append("<li>").append(name).append(": ").append(safe).append("</li>\n");
    }
}
