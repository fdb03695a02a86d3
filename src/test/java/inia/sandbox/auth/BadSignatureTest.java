package inia.sandbox.auth;

import static inia.sandbox.auth.Signed.ID;
import static inia.sandbox.auth.Signed.NOW;
import static inia.sandbox.auth.Signed.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import inia.sandbox.call.Refusal;
import inia.sandbox.http.Headers;
import inia.sandbox.http.HttpRequest;
import inia.sandbox.http.Parameters;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;

/** Signatures that are wrong in every way, and what each service's clients are told. */
class BadSignatureTest {
    private static Arguments row(String what, String iam, String s3, UnaryOperator<Headers> change) {
        return Arguments.of(what, iam, s3, change);
    }

    private static UnaryOperator<Headers> set(String name, String value) {
        return headers -> headers.set(name, value);
    }

    private static UnaryOperator<Headers> inAuthorization(String part, String other) {
        return headers ->
                headers.set("Authorization", headers.first("Authorization").replaceFirst(part, other));
    }

    static Stream<Arguments> wrongHeaders() {
        return Stream.of(
                row(
                        "nothing signed",
                        "MissingAuthenticationToken 403",
                        "AccessDenied 403",
                        headers -> headers.remove("Authorization")),
                row("an empty header", "IncompleteSignature 400", "InvalidArgument 400", set("Authorization", "")),
                row(
                        "a password",
                        "IncompleteSignature 400",
                        "InvalidArgument 400",
                        set("Authorization", "Basic aW5pYTppbmlh")),
                row(
                        "signature version 2",
                        "IncompleteSignature 400",
                        "InvalidRequest 400",
                        set("Authorization", "AWS " + ID + ":frJIUN8DYpKDtOLCwo//yllqDzg=")),
                row(
                        "only the algorithm",
                        "IncompleteSignature 400",
                        "AuthorizationHeaderMalformed 400",
                        set("Authorization", "AWS4-HMAC-SHA256")),
                row(
                        "no signature",
                        "IncompleteSignature 400",
                        "AuthorizationHeaderMalformed 400",
                        inAuthorization("Signature=", "Sign=")),
                row(
                        "no signed headers",
                        "IncompleteSignature 400",
                        "AuthorizationHeaderMalformed 400",
                        inAuthorization("SignedHeaders=", "Headers=")),
                row(
                        "a short credential",
                        "IncompleteSignature 400",
                        "AuthorizationHeaderMalformed 400",
                        inAuthorization("/aws4_request", "")),
                row(
                        "another terminator",
                        "IncompleteSignature 400",
                        "AuthorizationHeaderMalformed 400",
                        inAuthorization("aws4_request", "aws5_request")),
                row(
                        "an unknown key",
                        "InvalidClientTokenId 403",
                        "InvalidAccessKeyId 403",
                        inAuthorization(ID, "AKIAUNKNOWN")),
                row(
                        "an inactive key",
                        "InvalidClientTokenId 403",
                        "InvalidAccessKeyId 403",
                        inAuthorization(ID, "AKIAINACTIVE")),
                row(
                        "a session token with a long-term key",
                        "InvalidClientTokenId 403",
                        "InvalidToken 400",
                        set("X-Amz-Security-Token", "token")),
                row(
                        "another signature",
                        "SignatureDoesNotMatch 403",
                        "SignatureDoesNotMatch 403",
                        inAuthorization("Signature=....", "Signature=0000")),
                row(
                        "a signature that is none",
                        "SignatureDoesNotMatch 403",
                        "SignatureDoesNotMatch 403",
                        inAuthorization("Signature=.*", "Signature=\u2603")),
                row(
                        "another region",
                        "SignatureDoesNotMatch 403",
                        "SignatureDoesNotMatch 403",
                        inAuthorization("eu-west-1", "eu-west-2")),
                row(
                        "a region that can't be one",
                        "SignatureDoesNotMatch 403",
                        "AuthorizationHeaderMalformed 400",
                        inAuthorization("eu-west-1", "..")),
                row(
                        "another service",
                        "SignatureDoesNotMatch 403",
                        "AuthorizationHeaderMalformed 400",
                        inAuthorization("/(iam|s3)/aws4", "/sns/aws4")),
                row(
                        "another day",
                        "SignatureDoesNotMatch 403",
                        "AuthorizationHeaderMalformed 400",
                        inAuthorization("/20260304/", "/20260305/")),
                row(
                        "a date that is none",
                        "IncompleteSignature 400",
                        "AccessDenied 403",
                        set("X-Amz-Date", "yesterday")),
                row(
                        "the thirteenth month",
                        "IncompleteSignature 400",
                        "AccessDenied 403",
                        set("X-Amz-Date", "20261304T050607Z")),
                row("no date", "IncompleteSignature 400", "AccessDenied 403", headers -> headers.remove("X-Amz-Date")),
                row(
                        "another host",
                        "SignatureDoesNotMatch 403",
                        "SignatureDoesNotMatch 403",
                        set("Host", "elsewhere:80")),
                row(
                        "a host that isn't signed",
                        "SignatureDoesNotMatch 403",
                        "AccessDenied 403",
                        inAuthorization("host;", "")),
                row(
                        "a changed header",
                        "SignatureDoesNotMatch 403",
                        "SignatureDoesNotMatch 403",
                        set("X-Odd", "three")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongHeaders")
    void refusesWrongHeaders(String what, String iam, String s3, UnaryOperator<Headers> change) {
        assertRefused("iam", change, iam);
        assertRefused("s3", change, s3);
    }

    private static void assertRefused(String service, UnaryOperator<Headers> change, String expected) {
        HttpRequest signed = Signed.request(service, SdkHttpMethod.POST, "/", new byte[0], signing -> {});
        HttpRequest changed = signed.with(change.apply(signed.headers().copy()), signed.body());
        assertRefused(changed, service, NOW, expected);
    }

    private static Refusal assertRefused(HttpRequest http, String service, Instant now, String expected) {
        try {
            Signed.authenticate(http, service, now);
        } catch (Refusal refusal) {
            assertThat(refusal.code() + " " + refusal.status())
                    .as(service + ": " + refusal.getMessage())
                    .isEqualTo(expected);
            assertThat(refusal.getMessage() + refusal.details()).doesNotContain(SECRET);
            return refusal;
        }
        return fail(service + " let it in");
    }

    @ParameterizedTest
    @CsvSource({
        "iam,PT15M,,",
        "iam,PT15M1S,SignatureDoesNotMatch 403,Signature expired: 20260304T050607Z is now earlier than"
                + " 20260304T050608Z (20260304T052108Z - 15 min.)",
        "iam,-PT15M,,",
        "iam,-PT15M1S,SignatureDoesNotMatch 403,Signature not yet current: 20260304T050607Z is still later than"
                + " 20260304T050606Z (20260304T045106Z + 15 min.)",
        "s3,PT15M,,",
        "s3,PT15M1S,RequestTimeTooSkewed 403,The difference between the request time and the current time is too large.",
        "s3,-PT15M1S,RequestTimeTooSkewed 403,The difference between the request time and the current time is too large.",
    })
    void allowsAQuarterOfAnHour(String service, Duration late, String refused, String message) {
        HttpRequest http = Signed.request(service, SdkHttpMethod.POST, "/", new byte[0], signing -> {});
        if (refused == null) {
            Signed.authenticate(http, service, NOW.plus(late));
        } else {
            assertThat(assertRefused(http, service, NOW.plus(late), refused)).hasMessage(message);
        }
    }

    @Test
    void showsWhatShouldHaveBeenSigned() {
        HttpRequest http = Signed.request("iam", SdkHttpMethod.POST, "/", new byte[0], ID, "wrong", signing -> {});
        assertThat(assertRefused(http, "iam", NOW, "SignatureDoesNotMatch 403").getMessage())
                .contains("The Canonical String for this request should have been\n'POST\n/\n\n")
                .contains("The String-to-Sign should have been\n'AWS4-HMAC-SHA256\n20260304T050607Z\n"
                        + "20260304/eu-west-1/iam/aws4_request\n");
    }

    @ParameterizedTest
    @CsvSource({
        "X-Amz-Expires=60,X-Amz-Expires=x,AuthorizationQueryParametersError 400",
        "X-Amz-Expires=60,X-Amz-Expires=-1,AuthorizationQueryParametersError 400",
        "X-Amz-Expires=60,X-Amz-Expires=604801,AuthorizationQueryParametersError 400",
        "X-Amz-Expires=60,X-Amz-Expires=61,SignatureDoesNotMatch 403",
        "X-Amz-Expires=60,a=b,AuthorizationQueryParametersError 400",
        "X-Amz-Algorithm=AWS4-HMAC-SHA256,X-Amz-Algorithm=AWS4,AuthorizationQueryParametersError 400",
        "X-Amz-Signature,X-Amz-Sign,AuthorizationQueryParametersError 400",
        "X-Amz-Signature=,X-Amz-Signature=0&X-Amz-Signature=,AuthorizationQueryParametersError 400",
        "X-Amz-Date=2026,X-Amz-Date=20,AuthorizationQueryParametersError 400",
        "X-Amz-Credential=AKIA,X-Amz-Credential=BKIA,InvalidAccessKeyId 403",
        "aws4_request,aws4,AuthorizationQueryParametersError 400",
    })
    void refusesWrongQueries(String part, String other, String expected) {
        HttpRequest http = Signed.request(
                "s3",
                SdkHttpMethod.GET,
                "/b/k",
                new byte[0],
                signing -> signing.putProperty(
                                AwsV4HttpSigner.AUTH_LOCATION,
                                software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation
                                        .QUERY_STRING)
                        .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, Duration.ofSeconds(60)));
        assertThat(http.query()).contains(part);
        HttpRequest changed = new HttpRequest(
                http.method(), http.path(), http.query().replace(part, other), http.headers(), http.body());
        assertRefused(changed, "s3", NOW, expected);
    }

    @ParameterizedTest
    @CsvSource({
        // The example of AWS's own documentation of version 2, with its key, signed for one second before it expires.
        "1175139620,NpgCjnDzrM%2BWFzoENXmpNDUsSn8%3D,,",
        "1175139620,NpgCjnDzrM%2BWFzoENXmpNDUsSn9%3D,,SignatureDoesNotMatch 403",
        "1175139621,NpgCjnDzrM%2BWFzoENXmpNDUsSn8%3D,,SignatureDoesNotMatch 403",
        "1175139620,NpgCjnDzrM%2BWFzoENXmpNDUsSn8%3D,2,AccessDenied 403",
        "soon,NpgCjnDzrM%2BWFzoENXmpNDUsSn8%3D,,AccessDenied 403",
    })
    void takesTheSecondVersionInAQuery(String expires, String signature, Integer late, String refused) {
        String query = "AWSAccessKeyId=" + ID + "&Expires=" + expires + "&Signature=" + signature;
        HttpRequest http = new HttpRequest(
                "GET", "/johnsmith/photos/puppy.jpg", query, new Headers(), new ByteArrayInputStream(new byte[0]));
        Instant now = Instant.ofEpochSecond(1175139619).plusSeconds(late == null ? 0 : late);
        if (refused == null) {
            assertThat(Signed.authenticate(http, "s3", now).caller()).isEqualTo(Signed.ALICE);
        } else {
            assertRefused(http, "s3", now, refused);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "johnsmith.localhost:4570,/photos/puppy.jpg,NpgCjnDzrM%2BWFzoENXmpNDUsSn8%3D",
        "johnsmith.localhost:4570,/,O0v6SWPdo4x4nFD0qcXbN1ErM%2F8%3D",
        "127.0.0.1:4570,/johnsmith,O0v6SWPdo4x4nFD0qcXbN1ErM%2F8%3D",
        "127.0.0.1:4570,/johnsmith/,O0v6SWPdo4x4nFD0qcXbN1ErM%2F8%3D",
    })
    void takesTheSecondVersionWhereverTheBucketIsNamed(String host, String path, String signature) {
        String query = "AWSAccessKeyId=" + ID + "&Expires=1175139620&Signature=" + signature;
        Headers headers = new Headers().set("Host", host);
        HttpRequest http = new HttpRequest("GET", path, query, headers, new ByteArrayInputStream(new byte[0]));
        assertThat(Signed.authenticate(http, "s3", Instant.ofEpochSecond(1175139619))
                        .caller())
                .isEqualTo(Signed.ALICE);
    }

    @Test
    void refusesAnAmazonHeaderThatIsNotSigned() {
        HttpRequest http = Signed.request("s3", SdkHttpMethod.PUT, "/b/k", new byte[0], signing -> {});
        HttpRequest changed = http.with(http.headers().copy().set("x-amz-acl", "public-read"), http.body());
        Refusal refusal = assertRefused(changed, "s3", NOW, "AccessDenied 403");
        assertThat(refusal.details()).containsEntry("HeadersNotSigned", "x-amz-acl");
    }

    @Test
    void neverFailsOtherwiseOnWildInput() {
        Random random = new Random(7);
        String[] words = {
            "AWS4-HMAC-SHA256 ",
            "Credential=",
            "SignedHeaders=",
            "Signature=",
            ",",
            ";",
            "/",
            "=",
            ID,
            "aws4_request",
            "20260304",
            "eu-west-1",
            "s3",
            "host",
            "\u2603",
            " ",
            "%",
            "\0",
            "x-amz-date",
            "-1",
            "999999999999999999999"
        };
        for (int round = 0; round < 20_000; round++) {
            Headers headers = new Headers().set("Host", "h").set("X-Amz-Date", mixed(words, random));
            headers.set("Authorization", (random.nextBoolean() ? words[0] : "") + mixed(words, random));
            headers.set("x-amz-content-sha256", mixed(words, random));
            HttpRequest http = new HttpRequest("PUT", "/b/k", "", headers, new ByteArrayInputStream(new byte[0]));
            for (String service : new String[] {"s3", "sqs"}) {
                assertThatThrownBy(() ->
                                Signed.at(NOW).authenticate(http, Parameters.NONE, service, false, () -> new byte[0]))
                        .isInstanceOf(Refusal.class);
            }
        }
    }

    private static String mixed(String[] words, Random random) {
        StringBuilder text = new StringBuilder();
        for (int count = random.nextInt(12); count > 0; count--) {
            text.append(words[random.nextInt(words.length)]);
        }
        return text.toString();
    }
}
