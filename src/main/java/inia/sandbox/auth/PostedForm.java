package inia.sandbox.auth;

import inia.sandbox.call.Refusal;
import inia.sandbox.http.FormParts;
import inia.sandbox.http.Headers;
import inia.sandbox.http.HttpRequest;
import inia.sandbox.http.Percent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form with which a page uploads an object to S3.
 *
 * @param fields the fields before the file, by name in lower case
 * @param fileName the name that the file has on its sender's machine
 * @param file the file's bytes
 * @param http the request that it came with
 */
public record PostedForm(Map<String, String> fields, String fileName, InputStream file, HttpRequest http) {
    private static final Pattern PARAMETER = Pattern.compile("(?:^|[;\\s])%s=(?:\"([^\"]*)\"|([^;\\s]+))");
    private static final int LONGEST_FIELD = 20 << 10;

    /** Whether a request is such a form. */
    public static boolean is(HttpRequest http) {
        String type = http.headers().first("Content-Type");
        return http.method().equals("POST")
                && type != null
                && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    /**
     * Reads a form up to its file, which is last.
     *
     * @throws Refusal if it is malformed, or has no file or no key
     */
    public static PostedForm read(HttpRequest http) {
        String boundary = parameter(http.headers().first("Content-Type"), "boundary");
        if (boundary == null) {
            throw malformed();
        }
        Map<String, String> fields = new TreeMap<>();
        try {
            FormParts parts = new FormParts(http.body(), boundary);
            for (Headers part = parts.next(); part != null; part = parts.next()) {
                String disposition = part.first("Content-Disposition");
                String name = disposition == null ? null : parameter(disposition, "name");
                if (name == null) {
                    throw malformed();
                }
                if (name.equalsIgnoreCase("file")) {
                    String fileName = parameter(disposition, "filename");
                    return new PostedForm(fields, fileName == null ? "" : fileName, parts.body(), http).checked();
                }
                byte[] value = parts.body().readNBytes(LONGEST_FIELD + 1);
                if (value.length > LONGEST_FIELD) {
                    throw new Refusal(
                            "MaxPostPreDataLengthExceededError",
                            400,
                            "Your POST request fields preceding the upload file were too large.");
                }
                fields.put(name.toLowerCase(Locale.ROOT), new String(value, StandardCharsets.UTF_8));
            }
        } catch (IOException cutOff) {
            throw malformed();
        }
        throw refused("POST requires exactly one file upload per request.", "file");
    }

    private PostedForm checked() {
        if (fields.getOrDefault("key", "").isEmpty()) {
            throw refused(
                    "Bucket POST must contain a field named 'key'.  If it is specified, please check the order of"
                            + " the fields.",
                    "key");
        }
        return this;
    }

    private static String parameter(String header, String name) {
        Matcher matcher = Pattern.compile(PARAMETER.pattern().formatted(name)).matcher(header);
        if (!matcher.find()) {
            return null;
        }
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }

    private static Refusal malformed() {
        return new Refusal(
                "MalformedPOSTRequest", 400, "The body of your POST request is not well-formed multipart/form-data.");
    }

    private static Refusal refused(String message, String field) {
        return new Refusal("InvalidArgument", 400, message)
                .with("ArgumentName", field)
                .with("ArgumentValue", "");
    }

    /** The object's key. */
    public String key() {
        return fields.get("key").replace("${filename}", fileName);
    }

    /** The request to put the object that this form stands for. */
    public HttpRequest asPut() {
        Headers headers = http.headers().copy().remove("Content-Length").remove("Content-Type");
        fields.forEach((name, value) -> {
            String header = name.equals("acl") ? "x-amz-acl" : name;
            if (isHeader(header)) {
                headers.set(header, value);
            }
        });
        String path = http.path().endsWith("/") ? http.path() : http.path() + "/";
        String key = Percent.encodePath(key().getBytes(StandardCharsets.UTF_8));
        return new HttpRequest("PUT", path + key, "", headers, http.sourceIp(), file);
    }

    private static boolean isHeader(String name) {
        return switch (name) {
            case "content-type", "cache-control", "content-disposition", "content-encoding", "expires" -> true;
            case "x-amz-signature", "x-amz-credential", "x-amz-algorithm", "x-amz-date", "x-amz-security-token" ->
                false;
            default -> name.startsWith("x-amz-");
        };
    }
}
