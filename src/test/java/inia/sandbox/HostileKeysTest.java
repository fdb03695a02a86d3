package inia.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wild keys, numbers and lengths over a bare socket: S3's behaviour, or S3's error, and never a file elsewhere. */
class HostileKeysTest {
    private static final String HEAD = " HTTP/1.1\nHost: h\nConnection: close\n"
            + "Authorization: AWS4-HMAC-SHA256 Credential=testing/20260101/us-east-1/s3/aws4_request\n";

    @TempDir
    static Path outside;

    private static Sandbox sandbox;

    @BeforeAll
    static void open() throws IOException {
        sandbox = Sandbox.open(new SandboxOptions(outside.resolve("home"), true, 0, true));
        assertThat(send("PUT", "/bucket", "", "")).startsWith("HTTP/1.1 200 ");
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    private static String send(String method, String target, String headers, String body) throws IOException {
        String length = method.equals("GET") ? "" : "Content-Length: " + body.length() + "\n";
        return Raw.send(sandbox.endpoint(), method + " " + target + HEAD + headers + length + "\n" + body);
    }

    @ParameterizedTest
    @CsvSource({
        "../../../escaped",
        "%2e%2e%2f%2e%2e%2f%2e%2e%2fescaped",
        "a/../../../../escaped",
        "%5c..%5cescaped",
        "a%00b",
        "/slash/first",
        "trailing/",
        "a//b",
        "%7f%01",
        "%F0%9F%90%AC",
    })
    void keepsAnObjectUnderAnyKeyAndNothingElsewhere(String key) throws IOException {
        String large = "x".repeat(20_000);
        assertThat(send("PUT", "/bucket/" + key, "", large)).startsWith("HTTP/1.1 200 ");
        assertThat(send("GET", "/bucket/" + key, "", ""))
                .startsWith("HTTP/1.1 200 ")
                .endsWith(large);
        assertThat(send("DELETE", "/bucket/" + key, "", "")).startsWith("HTTP/1.1 204 ");
        try (Stream<Path> here = Files.list(outside)) {
            assertThat(here).containsExactly(outside.resolve("home"));
        }
        assertThat(outside.getParent().resolve("escaped")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "%C3%BC, 512, 200, ''",
        "%C3%BC, 513, 400, KeyTooLongError",
        "k, 1024, 200, ''",
        "k, 1025, 400, KeyTooLongError",
    })
    void countsAKeysBytesInUtf8(String letter, int times, int status, String code) throws IOException {
        assertAnswer(send("PUT", "/bucket/" + letter.repeat(times), "", "a"), status, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT | /bucket/k?partNumber=0&uploadId=x         | 400 | InvalidArgument",
                "PUT | /bucket/k?partNumber=10001&uploadId=x     | 400 | InvalidArgument",
                "PUT | /bucket/k?partNumber=x&uploadId=x         | 400 | InvalidArgument",
                "PUT | /bucket/k?partNumber=1&uploadId=../..     | 404 | NoSuchUpload",
                "GET | /bucket/k?uploadId=x&part-number-marker=x | 400 | InvalidArgument",
                "GET | /bucket?max-keys=-1                       | 400 | InvalidArgument",
                "GET | /bucket?max-keys=x                        | 400 | InvalidArgument",
                "GET | /bucket/k?versionId=..                    | 400 | InvalidArgument",
                "GET | /bucket/none                              | 404 | NoSuchKey",
                "PUT | /bucket/k?tagging                         | 400 | MissingRequestBodyError",
            })
    void refusesWildNumbersAndIds(String method, String target, int status, String code) throws IOException {
        assertAnswer(send(method, target, "", ""), status, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Content-MD5: AAAA              | 400 | InvalidDigest",
                "x-amz-checksum-crc32: none     | 400 | InvalidRequest",
                "x-amz-content-sha256: zz       | 400 | InvalidArgument",
                "x-amz-tagging: a=%zz           | 400 | InvalidArgument",
                "x-amz-storage-class: nothing   | 400 | InvalidStorageClass",
                "x-amz-acl: nothing             | 400 | InvalidArgument",
                "x-amz-tagging: a=b&a=c         | 400 | InvalidArgument",
            })
    void refusesWildHeaders(String header, int status, String code) throws IOException {
        assertAnswer(send("PUT", "/bucket/wild", header + "\n", "a"), status, code);
        assertAnswer(send("GET", "/bucket/wild", "", ""), 404, "NoSuchKey");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bytes=5-          | 416 | 0",
                "bytes=-0          | 416 | 0",
                "bytes=9-99        | 416 | 0",
                "bytes=1-99999999999999999999 | 200 | 5",
                "bytes=1-2,3-4     | 200 | 5",
                "bytes=3-1         | 200 | 5",
                "lines=1-2         | 200 | 5",
                "bytes=-99         | 206 | 5",
                "bytes=1-3         | 206 | 3",
            })
    void takesARangeOrTheWhole(String range, int status, int length) throws IOException {
        send("PUT", "/bucket/five", "", "abcde");
        String answer = send("GET", "/bucket/five", "Range: " + range + "\n", "");
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        if (status < 300) {
            assertThat(answer.substring(answer.indexOf("\r\n\r\n") + 4)).hasSize(length);
        }
    }

    private static void assertAnswer(String answer, int status, String code) {
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertThat(answer).contains(code.isEmpty() ? "" : "<Code>" + code + "</Code>");
    }
}
