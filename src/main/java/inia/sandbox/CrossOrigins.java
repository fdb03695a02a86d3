package inia.sandbox;

import inia.sandbox.call.CrossOrigin;
import inia.sandbox.call.Refusal;
import inia.sandbox.http.Content;
import inia.sandbox.http.Headers;
import inia.sandbox.http.HttpRequest;
import inia.sandbox.http.HttpResponse;
import inia.sandbox.protocol.Apis;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Answers browsers that ask, before a page's call or with it, whether the page may call S3. */
final class CrossOrigins {
    private final Supplier<CrossOrigin> rules;

    CrossOrigins(Supplier<CrossOrigin> rules) {
        this.rules = rules;
    }

    /**
     * The answer to a browser that asks beforehand.
     *
     * @throws Refusal if the page may not call
     */
    HttpResponse preflight(HttpRequest http) {
        String origin = http.headers().first("Origin");
        String method = http.headers().first("Access-Control-Request-Method");
        if (origin == null) {
            throw new Refusal("BadRequest", 400, "Insufficient information. Origin request header needed.");
        }
        if (method == null) {
            throw new Refusal("BadRequest", 400, "Invalid Access-Control-Request-Method: null");
        }
        List<String> asked = new ArrayList<>();
        String headers = http.headers().joined("Access-Control-Request-Headers");
        if (headers != null) {
            for (String header : headers.split(",")) {
                asked.add(header.strip());
            }
        }
        String bucket = Apis.bucketOf(http);
        Map<String, String> allowed = bucket == null ? null : rules.get().allowed(bucket, origin, method, asked);
        if (allowed == null || allowed.isEmpty()) {
            throw new Refusal(
                            "AccessForbidden",
                            403,
                            allowed == null
                                    ? "CORSResponse: CORS is not enabled for this bucket."
                                    : "CORSResponse: This CORS request is not allowed. This is usually because the evalution of"
                                            + " Origin, request method / Access-Control-Request-Method or"
                                            + " Access-Control-Request-Headers are not whitelisted by the resource's CORS"
                                            + " spec.")
                    .with("Method", method)
                    .with("ResourceType", "BUCKET");
        }
        Headers told = new Headers();
        allowed.forEach(told::set);
        if (!asked.isEmpty()) {
            told.set("Access-Control-Allow-Headers", String.join(", ", asked).toLowerCase(java.util.Locale.ROOT));
        }
        return new HttpResponse(200, told, Content.EMPTY);
    }

    /** Adds to an answer what the browser needs to show it to the page. */
    HttpResponse with(HttpRequest http, HttpResponse answer) {
        String origin = http.headers().first("Origin");
        String bucket = origin == null ? null : Apis.bucketOf(http);
        if (bucket != null) {
            Map<String, String> allowed = rules.get().allowed(bucket, origin, http.method(), List.of());
            if (allowed != null) {
                allowed.forEach(answer.headers()::set);
            }
        }
        return answer;
    }
}
