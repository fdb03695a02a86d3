package inia.sandbox.s3;

import static org.assertj.core.api.Assertions.assertThat;

import inia.sandbox.Clients;
import inia.sandbox.Identity;
import inia.sandbox.Sandbox;
import inia.sandbox.SandboxOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** S3 as web pages see it: forms, calls from other origins, and what everybody may read. */
@Timeout(60)
class S3PagesTest {
    private static final String BOUNDARY = "----pond";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Sandbox sandbox;
    private static S3Client s3;

    @BeforeAll
    static void open() {
        sandbox = Sandbox.open(SandboxOptions.memory());
        s3 = Clients.s3(sandbox);
        s3.createBucket(create -> create.bucket("pond"));
    }

    @AfterAll
    static void close() {
        s3.close();
        sandbox.close();
    }

    private static URI uri(String path) {
        return sandbox.endpoint().resolve(path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(Map<String, String> fields, String file) throws Exception {
        StringBuilder form = new StringBuilder();
        fields.forEach((name, value) -> form.append("--")
                .append(BOUNDARY)
                .append("\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        form.append("--")
                .append(BOUNDARY)
                .append("\r\nContent-Disposition: form-data; name=\"file\"; filename=\"frog.txt\"\r\n\r\n")
                .append(file)
                .append("\r\n--")
                .append(BOUNDARY)
                .append("--\r\n");
        return send(HttpRequest.newBuilder(uri("/pond"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(form.toString())));
    }

    /** A form's fields, signed as AWS's SDKs do. */
    private static Map<String, String> signed(String conditions) throws Exception {
        Identity identity = sandbox.identities().get(0);
        String time = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
                .withZone(ZoneOffset.UTC)
                .format(sandbox.clock().instant());
        String day = time.substring(0, 8);
        String credential = identity.accessKeyId() + "/" + day + "/us-east-1/s3/aws4_request";
        String policy = "{\"expiration\":\"2999-01-01T00:00:00Z\",\"conditions\":[{\"bucket\":\"pond\"},"
                + "[\"starts-with\",\"$key\",\"up/\"],{\"x-amz-algorithm\":\"AWS4-HMAC-SHA256\"},"
                + "{\"x-amz-credential\":\"" + credential + "\"},{\"x-amz-date\":\"" + time + "\"}" + conditions + "]}";
        String encoded = Base64.getEncoder().encodeToString(policy.getBytes(StandardCharsets.UTF_8));
        byte[] key = ("AWS4" + identity.secretAccessKey()).getBytes(StandardCharsets.UTF_8);
        for (String part : new String[] {day, "us-east-1", "s3", "aws4_request", encoded}) {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            key = mac.doFinal(part.getBytes(StandardCharsets.UTF_8));
        }
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("key", "up/${filename}");
        fields.put("policy", encoded);
        fields.put("x-amz-algorithm", "AWS4-HMAC-SHA256");
        fields.put("x-amz-credential", credential);
        fields.put("x-amz-date", time);
        fields.put("x-amz-signature", HexFormat.of().formatHex(key));
        return fields;
    }

    @Test
    void takesAFileThatAPageUploads() throws Exception {
        Map<String, String> fields = signed(",{\"success_action_status\":\"201\"},{\"x-amz-meta-colour\":\"pink\"}");
        fields.put("success_action_status", "201");
        fields.put("x-amz-meta-colour", "pink");
        HttpResponse<String> answer = post(fields, "green\r\n------po".repeat(20_000));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.body()).contains("<Key>up/frog.txt</Key>");
        var got = s3.getObjectAsBytes(get -> get.bucket("pond").key("up/frog.txt"));
        assertThat(got.asUtf8String()).isEqualTo("green\r\n------po".repeat(20_000));
        assertThat(got.response().metadata()).containsEntry("colour", "pink");
    }

    @ParameterizedTest
    @CsvSource({
        "x-amz-signature, 00, SignatureDoesNotMatch",
        "key, elsewhere, AccessDenied",
        "acl, public-read, AccessDenied",
        "policy, , AccessDenied"
    })
    void refusesAFormThatItsSignerDidNotMean(String field, String value, String code) throws Exception {
        Map<String, String> fields = signed("");
        if (value == null) {
            fields.remove(field);
        } else {
            fields.put(field, value);
        }
        HttpResponse<String> answer = post(fields, "x");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("<Code>" + code + "</Code>");
    }

    @Test
    void refusesAFileLargerThanItsSignerMeant() throws Exception {
        HttpResponse<String> answer = post(signed(",[\"content-length-range\",1,10]"), "more than ten bytes");
        assertThat(answer.body()).contains("<Code>EntityTooLarge</Code>");
        assertThat(s3.listObjectsV2(list -> list.bucket("pond").prefix("up/frog"))
                        .contents())
                .allMatch(object -> object.size() > 19);
    }

    @Test
    void tellsBrowsersWhichPagesMayCall() throws Exception {
        s3.createBucket(create -> create.bucket("shared"));
        HttpRequest.Builder preflight = HttpRequest.newBuilder(uri("/shared/k"))
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", "https://a.example.com")
                .header("Access-Control-Request-Method", "PUT");
        assertThat(send(preflight).statusCode()).isEqualTo(403);
        s3.putBucketCors(put -> put.bucket("shared")
                .corsConfiguration(cors -> cors.corsRules(rule -> rule.allowedMethods("PUT", "GET")
                        .allowedOrigins("https://*.example.com")
                        .exposeHeaders("ETag"))));
        HttpResponse<String> allowed = send(preflight);
        assertThat(allowed.statusCode()).isEqualTo(200);
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Origin")).contains("https://a.example.com");
        assertThat(send(preflight.setHeader("Origin", "https://example.org")).statusCode())
                .isEqualTo(403);
        s3.putObject(put -> put.bucket("shared").key("k").acl("public-read"), RequestBody.fromString("all"));
        HttpResponse<String> got =
                send(HttpRequest.newBuilder(uri("/shared/k")).header("Origin", "https://b.example.com"));
        assertThat(got.body()).isEqualTo("all");
        assertThat(got.headers().firstValue("Access-Control-Expose-Headers")).contains("ETag");
    }

    @Test
    void showsEverybodyOnlyWhatIsPublic() throws Exception {
        s3.createBucket(create -> create.bucket("open"));
        s3.putObject(put -> put.bucket("open").key("k"), RequestBody.fromString("mine"));
        HttpRequest.Builder get = HttpRequest.newBuilder(uri("/open/k"));
        assertThat(send(get).statusCode()).isEqualTo(403);
        s3.putObjectAcl(put -> put.bucket("open").key("k").acl("public-read"));
        assertThat(send(get).body()).isEqualTo("mine");
        s3.putPublicAccessBlock(
                put -> put.bucket("open").publicAccessBlockConfiguration(block -> block.ignorePublicAcls(true)));
        assertThat(send(get).statusCode()).isEqualTo(403);
    }
}
