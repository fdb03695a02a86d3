package inia.sandbox;

import inia.sandbox.auth.PostedForm;
import inia.sandbox.http.Content;
import inia.sandbox.http.Headers;
import inia.sandbox.http.HttpResponse;
import inia.sandbox.http.Percent;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a page gets back for the form with which it uploaded an object. */
final class FormAnswer {
    private FormAnswer() {}

    /**
     * The answer that the form asks for: a redirection, or a status.
     *
     * @param put the answer to the put that the form stands for
     * @param endpoint where the sandbox was reached
     */
    static HttpResponse of(HttpResponse put, PostedForm form, String bucket, String endpoint) {
        Map<String, String> fields = form.fields();
        String key = Percent.encodePath(form.key().getBytes(StandardCharsets.UTF_8));
        String location = endpoint + "/" + bucket + "/" + key;
        String etag = put.headers().first("ETag");
        Headers headers = put.headers().copy().set("Location", location);
        String redirect = fields.getOrDefault("success_action_redirect", fields.get("redirect"));
        if (redirect != null && redirect.startsWith("http")) {
            String query = "bucket=" + bucket + "&key=" + key.replace("/", "%2F") + "&etag="
                    + Percent.encode(etag.getBytes(StandardCharsets.UTF_8));
            headers.set("Location", redirect + (redirect.indexOf('?') < 0 ? "?" : "&") + query);
            return new HttpResponse(303, headers, Content.EMPTY);
        }
        String status = fields.getOrDefault("success_action_status", "204");
        if (!status.equals("201")) {
            return new HttpResponse(status.equals("200") ? 200 : 204, headers, Content.EMPTY);
        }
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<PostResponse><Location>" + escaped(location)
                + "</Location><Bucket>" + bucket + "</Bucket><Key>" + escaped(form.key()) + "</Key><ETag>"
                + escaped(etag) + "</ETag></PostResponse>";
        headers.set("Content-Type", "application/xml");
        return new HttpResponse(201, headers, Content.of(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
