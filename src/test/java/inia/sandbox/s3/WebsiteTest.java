package inia.sandbox.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import inia.sandbox.Clients;
import inia.sandbox.Sandbox;
import inia.sandbox.SandboxOptions;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Buckets as websites, and what access logs tell of their visitors. */
@Timeout(60)
class WebsiteTest {
    private static final String ANYONE_READS = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
            + "\"Principal\":\"*\",\"Action\":[\"s3:GetObject\",\"s3:ListBucket\"],\"Resource\":[\"arn:aws:s3:::site\","
            + "\"arn:aws:s3:::site/*\"]}]}";
    private static Sandbox sandbox;
    private static S3Client s3;

    @BeforeAll
    static void open() {
        sandbox = Sandbox.open(SandboxOptions.memory());
        s3 = Clients.s3(sandbox);
        s3.createBucket(create -> create.bucket("site"));
        s3.createBucket(create -> create.bucket("plain"));
        s3.createBucket(create -> create.bucket("moved"));
        s3.createBucket(create -> create.bucket("private"));
        s3.putBucketPolicy(put -> put.bucket("site").policy(ANYONE_READS));
        put("index.html", "<h1>home</h1>");
        put("docs/index.html", "docs");
        put("error.html", "oops");
        put("a b.txt", "spaced");
        s3.putObject(
                put -> put.bucket("site").key("old.html").websiteRedirectLocation("/docs/"),
                RequestBody.fromString(""));
        s3.putBucketWebsite(put -> put.bucket("site")
                .websiteConfiguration(site -> site.indexDocument(index -> index.suffix("index.html"))
                        .errorDocument(error -> error.key("error.html"))
                        .routingRules(
                                rule -> rule.condition(condition -> condition.keyPrefixEquals("images/"))
                                        .redirect(to -> to.replaceKeyPrefixWith("pictures/")),
                                rule -> rule.condition(condition -> condition
                                                .keyPrefixEquals("shop/")
                                                .httpErrorCodeReturnedEquals("404"))
                                        .redirect(to -> to.hostName("shop.example.com")
                                                .protocol("https")
                                                .replaceKeyWith("gone.html")
                                                .httpRedirectCode("302")))));
        s3.putBucketWebsite(put -> put.bucket("moved")
                .websiteConfiguration(site -> site.redirectAllRequestsTo(
                        to -> to.hostName("example.com").protocol("https"))));
        s3.putBucketWebsite(put -> put.bucket("private")
                .websiteConfiguration(site -> site.indexDocument(index -> index.suffix("index.html"))));
    }

    @AfterAll
    static void close() {
        s3.close();
        sandbox.close();
    }

    private static void put(String key, String text) {
        s3.putObject(put -> put.bucket("site").key(key).contentType("text/html"), RequestBody.fromString(text));
    }

    /** The JDK's client lets nobody set a Host header. */
    private static String visit(String method, String host, String path) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", sandbox.endpoint().getPort())) {
            String request = method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static Stream<Arguments> visits() {
        return Stream.of(
                arguments("site", "GET", "/", 200, "<h1>home</h1>"),
                arguments("site", "GET", "/docs/", 200, "docs"),
                arguments("site", "GET", "/docs", 302, "Location: /docs/"),
                arguments("site", "GET", "/a%20b.txt", 200, "spaced"),
                arguments("site", "HEAD", "/index.html", 200, "Content-length: 13"),
                arguments("site", "GET", "/old.html", 301, "Location: /docs/"),
                arguments("site", "GET", "/images/cat.png", 301, "/pictures/cat.png"),
                arguments("site", "GET", "/shop/x", 302, "Location: https://shop.example.com/gone.html"),
                arguments("site", "GET", "/none", 404, "oops"),
                arguments("site", "POST", "/", 405, "<li>Code: MethodNotAllowed</li>"),
                arguments("moved", "GET", "/x/y?q=1", 301, "Location: https://example.com/x/y"),
                arguments("private", "GET", "/", 403, "<li>Code: AccessDenied</li>"),
                arguments("plain", "GET", "/", 404, "<li>Code: NoSuchWebsiteConfiguration</li>"),
                arguments("absent", "GET", "/", 404, "<li>Code: NoSuchBucket</li>"));
    }

    @ParameterizedTest
    @MethodSource("visits")
    void servesPages(String bucket, String method, String path, int status, String part) throws IOException {
        String answer = visit(method, bucket + ".s3-website-us-east-1.localhost", path);
        assertThat(answer).startsWith("HTTP/1.1 " + status).containsIgnoringCase(part);
    }

    @Test
    void sendsToTheRegionOfTheBucket() throws IOException {
        assertThat(visit("GET", "site.s3-website.eu-west-1.localhost:4570", "/"))
                .startsWith("HTTP/1.1 400")
                .contains("IncorrectEndpoint");
    }

    @Test
    void logsWhoCallsInS3sOwnFormat() throws IOException {
        s3.createBucket(create -> create.bucket("logs"));
        s3.putBucketPolicy(
                put -> put.bucket("logs")
                        .policy(
                                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":"
                                        + "\"logging.s3.amazonaws.com\"},\"Action\":\"s3:PutObject\",\"Resource\":\"arn:aws:s3:::logs/*\"}]}"));
        s3.putBucketLogging(put -> put.bucket("site")
                .bucketLoggingStatus(status ->
                        status.loggingEnabled(to -> to.targetBucket("logs").targetPrefix("site/"))));
        s3.getObject(get -> get.bucket("site").key("a b.txt")).response();
        visit("GET", "site.s3-website-us-east-1.localhost", "/none");
        s3.putBucketLogging(put -> put.bucket("site").bucketLoggingStatus(status -> {}));
        s3.listObjectsV2(list -> list.bucket("site"));
        String lines = s3.listObjectsV2(list -> list.bucket("logs").prefix("site/")).contents().stream()
                .map(object -> s3.getObjectAsBytes(get -> get.bucket("logs").key(object.key()))
                        .asUtf8String())
                .reduce("", String::concat);
        assertThat(lines.lines()).hasSize(3);
        String owner = s3.getBucketAcl(get -> get.bucket("site")).owner().id();
        assertThat(lines)
                .containsPattern("(?m)^" + owner
                        + " site \\[\\d\\d/[A-Z][a-z]{2}/\\d{4}:\\d\\d:\\d\\d:\\d\\d \\+0000\\] 127.0.0.1 arn:aws:iam::123456789012:\\S+"
                        + " \\S+ REST.GET.OBJECT a\\+b.txt \"GET /site/a%20b.txt HTTP/1.1\" 200 - 6 6 \\d+ \\d+ \"-\" \"aws-sdk-java/[^\"]*\""
                        + " - \\S{76} SigV4 - AuthHeader 127.0.0.1:\\d+ - - -$")
                .containsPattern("(?m) - \\S+ WEBSITE.GET.OBJECT none \"GET /none HTTP/1.1\" 404 NoSuchKey ")
                .contains("REST.PUT.LOGGING_STATUS - ");
    }
}
